import { resolve } from 'node:path'
import { createParser } from '../services/parsing'
import { reportOfParsed } from '../services/report-of-parsed'
import { done, failed, usage, type Command } from './command'
import { readInput } from './input'

/** Reads a file and writes it out as an official document. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'export FILE --pdf OUT',
  options: { pdf: 'value', db: 'value' },
  operands: 1,
  run: async ({ operands: [path = ''], values }, parts) => {
    const target = values.get('pdf')
    if (target === undefined) return usage('“export”要用 --pdf 写明输出的文件。')
    const file = await readInput(path, parts.stdin)
    if (!file.ok) return failed(file.failure, path)
    const parsed = await createParser(parts.startWorker)(file.value)
    if (!parsed.ok) return failed(parsed.failure, path)
    parts.say('正在排版……')
    const { report, pictures } = reportOfParsed(parsed.value, [])
    const printed = await parts.print(report, resolve(target), pictures)
    if (!printed.ok) return failed(printed.failure, target)
    for (const warning of printed.value.warnings) parts.say(warning)
    parts.say(`已导出“${target}”，共${printed.value.pages}页。`)
    return done
  },
}
