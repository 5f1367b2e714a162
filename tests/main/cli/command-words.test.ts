import { expect, test } from 'vitest'
import { commandWords } from '../../../main/cli/command-words'

test.each([
  ['nothing', [], false, []],
  ['switches alone', ['--no-sandbox', '--example'], false, []],
  ['a command', ['list', '--json'], false, ['list', '--json']],
  ['a command after switches', ['--no-sandbox', 'import', '-'], false, ['import', '-']],
  ['the application’s folder', ['--no-sandbox', '/app', '--example'], true, []],
  ['a folder and a command', ['/app', 'print', 'a', 'b'], true, ['print', 'a', 'b']],
] as const)('finds the command line in %s', (_, args, namesApp, words) => {
  expect(commandWords(args, namesApp)).toEqual(words)
})
