import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openLog } from '../../../main/app/log'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'antou-log-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

test('a line has its time, its event and its details, and no word of a report', () => {
  const place = folder()
  openLog(place).write('fault', 'Error: 办结72件\n  at x.ts')
  const text = readFileSync(join(place, 'antou.log'), 'utf8')
  expect(text).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z fault Error: ‹5›\n {6}at x\.ts\n$/u)
})

test('the log stays small however much is written, and keeps the newest', () => {
  const place = folder()
  const log = openLog(place, 4096)
  for (let line = 0; line < 2000; line += 1) log.write('line', String(line))
  const files = readdirSync(place)
  expect(files.sort()).toEqual(['antou-1.log', 'antou.log'])
  for (const file of files) expect(statSync(join(place, file)).size).toBeLessThan(4200)
  expect(readFileSync(join(place, 'antou.log'), 'utf8')).toContain(' line 1999\n')
  expect(log.lines()).toHaveLength(200)
  expect(log.lines().at(-1)).toContain(' line 1999')
})

test('the next start knows the last lines', () => {
  const place = folder()
  openLog(place).write('before')
  expect(openLog(place).lines().join()).toContain(' before')
})

test('a folder that cannot be written leaves the lines in memory', () => {
  const log = openLog(join(folder(), 'nothing/here'))
  log.write('start')
  expect(log.lines().join()).toContain(' start')
})
