import type { ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../main/export/read-pdf'
import { application, example } from './application'

const app = await application()
const title = readFileSync(example, 'utf8').split('\n', 1)[0]?.trim() ?? ''

describe('the packaged executable', () => {
  test('reads a report, on standard input too, and leaves no trace', async () => {
    const named = await app.run(['import', example, '--json'])
    const piped = await app.run(['import', '-', '--json'], { stdin: readFileSync(example) })
    expect([named.code, named.stderr, piped.code, piped.stderr]).toEqual([0, '', 0, ''])
    const document = JSON.parse(named.stdout)
    expect(document).toMatchObject({ title, source: { file: 'report.txt', format: 'txt' } })
    expect(document.blocks.length).toBeGreaterThan(50)
    expect(JSON.parse(piped.stdout).blocks).toEqual(document.blocks)
    expect(existsSync(join(app.home, '.config'))).toBe(false)
    expect(existsSync(join(app.home, '.local'))).toBe(false)
  })

  test('keeps a report in the store that it finds by itself, and lists it', async () => {
    expect(await app.run(['list', '--json'])).toEqual({ code: 0, stdout: '[]\n', stderr: '' })
    const saved = await app.run(['import', example, '--save'])
    expect(saved).toMatchObject({ code: 0, stderr: '' })
    const { report } = JSON.parse(saved.stdout)
    const listed = await app.run(['list', '--json'])
    expect(JSON.parse(listed.stdout)).toMatchObject([{ id: report, title }])
    expect(existsSync(join(app.home, '.local/share/antou/antou.db'))).toBe(true)
  })

  test('exports the example as a document, with a display of its own', async () => {
    const target = join(app.home, '报告.pdf')
    const { code, stdout, stderr } = await app.run(['export', example, '--pdf', target])
    expect([code, stdout]).toEqual([0, ''])
    const said = stderr.trim().split('\n')
    expect(said.filter((line) => !/^[“\p{Script=Han}]/u.test(line))).toEqual([])
    const pdf = await readPdf(readFileSync(target))
    expect(said.at(-1)).toContain(`共${pdf.pages.length}页。`)
    expect(pdf).toMatchObject({ title, language: 'zh-CN', tagged: true })
    expect(pdf.text.replaceAll('\n', '')).toContain(title)
    // Fonts out of the archive, numbers by the worker in it.
    expect(pdf.fonts.some(({ name }) => name.includes('NotoSerifSC'))).toBe(true)
    expect(pdf.pages.every(({ number }) => number !== null)).toBe(true)
  })

  test('says in one line that it cannot print without any display', async () => {
    const target = join(app.home, 'never.pdf')
    const env = { PATH: app.home }
    const ran = await app.run(['export', example, '--pdf', target], { env })
    expect(ran).toMatchObject({ code: 3, stdout: '' })
    expect(ran.stderr).toMatch(/^正在排版……\n.*never\.pdf：.*显示器.*。\n$/u)
  })

  test.each([
    ['an unknown command', ['nothing'], 2],
    ['a file that is not there', ['import', 'nowhere.txt'], 3],
  ])('refuses %s', async (_, args, code) => {
    const ran = await app.run(args)
    expect(ran).toMatchObject({ code, stdout: '' })
    expect(ran.stderr).toMatch(/^.*\p{Script=Han}.*\n$/u)
  })

  test.each([
    ['is sent what is no question', (worker: ChildProcess) => void worker.send({})],
    ['is left alone at once', (worker: ChildProcess) => worker.disconnect()],
  ])('ends as a worker that %s', async (_, upset) => {
    const worker = app.work()
    const ended = new Promise((gives) => worker.once('exit', gives))
    upset(worker)
    expect(await ended).toBeTypeOf('number')
  })

  test('is nobody’s Node', async () => {
    const script = join(app.home, 'foreign.cjs')
    const trace = join(app.home, 'trace')
    writeFileSync(script, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '')`)
    const asNode = await app.run([script], { env: { ELECTRON_RUN_AS_NODE: '1' } })
    expect(asNode).toMatchObject({ code: 2, stdout: '' })
    const required = await app.run(['list'], { env: { NODE_OPTIONS: `--require ${script}` } })
    expect(required.code).toBe(0)
    expect(existsSync(trace)).toBe(false)
  })
})
