import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readDocument } from '../../../main/import/read-document'
import { draftOf } from '../../../main/workers/draft-of'
import { value } from '../store/samples'
import { inElectron } from './in-electron'

const root = resolve(import.meta.dirname, '../../..')
const example = join(root, 'assets/example/report.txt')
const built = join(root, 'out/main/parse.js')

test("Electron's utility processes parse, and are ended when they hang, die or take too much", async () => {
  const workers = [built, ...['tells', 'hangs', 'aborts', 'greedy', 'missing'].map(child)]
  const pairs = workers.flatMap((worker) => [worker, example])
  const script = join(import.meta.dirname, 'children/electron-main.ts')
  const printed = await inElectron(script, ['--', '8000', ...pairs])
  expect(printed).toContain('\nended 1\n')
  const line = printed.split('\n').find((each) => each.startsWith('answers ')) ?? ''
  const [parsed, told, ...failed] = answers.parse(JSON.parse(line.slice('answers '.length)))
  const source = value(await readDocument({ name: 'report.txt', bytes: readFileSync(example) }))
  expect(parsed?.value?.draft).toEqual(JSON.parse(JSON.stringify(draftOf(source))))
  const seen = surroundings.parse(JSON.parse(told?.failure?.message ?? ''))
  expect(
    seen.environment.filter((name) => !/^(ANTOU_WORKER|DBUS_\w+|SystemRoot)$/u.test(name)),
  ).toEqual([])
  expect(failed.map((each) => each.failure?.code)).toEqual([
    'parse-timeout',
    'parse-crashed',
    'parse-crashed',
    'parse-crashed',
  ])
})

const answers = z.array(
  z.object({
    value: z.object({ draft: z.unknown() }).optional(),
    failure: z.object({ code: z.string(), message: z.string() }).optional(),
  }),
)

const surroundings = z.object({ environment: z.array(z.string()) })

function child(name: string): string {
  return join(import.meta.dirname, 'children', `${name}.mjs`)
}
