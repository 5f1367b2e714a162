import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fail, failureCodes, failureSentence, ok } from '../../../shared/model/failure'

const root = resolve(import.meta.dirname, '../../..')
const written = ['main', 'shared', 'renderer'].flatMap((tree) => failuresIn(join(root, tree)))

describe('every failure that the program writes', () => {
  test('was found', () => expect(written.length).toBeGreaterThan(10))

  test.each(written)('$file: $code', ({ code, sentences }) => {
    expect(failureCodes).toContain(code)
    for (const sentence of sentences) {
      expect(sentence).toMatch(/\p{Script=Han}/u)
      expect(sentence).toMatch(/[^。]。$/u)
      expect(sentence).not.toMatch(/[,;!?]|[.](?![a-z])/u)
    }
  })
})

test('a failure is one line: what happened, then what to do', () => {
  const result = fail('file-empty', '文件是空的。', '请另选一个文件。')
  if (result.ok) throw new Error('A failure is not ok.')
  expect(result.failure.code).toBe('file-empty')
  expect(failureSentence(result.failure)).toBe('文件是空的。请另选一个文件。')
})

test('a value crosses as it is', () => {
  const value = { pages: 3 }
  expect(ok(value)).toEqual({ ok: true, value })
})

test('no code stands twice', () => expect(new Set(failureCodes).size).toBe(failureCodes.length))

/** Calls of `fail` whose sentences stand there as literals; `${…}` counts as a word. */
function failuresIn(folder: string) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), 'utf8')
      const calls = source.matchAll(/\bfail\(\s*'([a-z-]+)',\s*((?:'[^']*'|`[^`]*`|,|\s)+)\)/gu)
      return Array.from(calls, ([, code = '', rest = '']) => ({
        file,
        code,
        sentences: Array.from(rest.matchAll(/'([^']*)'|`([^`]*)`/gu), (each) =>
          (each[1] ?? each[2] ?? '').replace(/\$\{[^}]*\}/gu, '甲'),
        ),
      }))
    })
}
