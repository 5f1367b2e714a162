import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { exportDocx } from '../services/export-docx'
import { createParser } from '../services/parsing'
import { withLiveReferences } from '../../shared/structure/live-references'
import { reportOfParsed } from '../services/report-of-parsed'
import { done, failed, usage, type Command } from './command'
import { readInput } from './input'

/** Reads a file and writes it out as an official document, in PDF, for Word or both. */
export const exportCommand: Command = {
  name: 'export',
  usage: 'export FILE [--pdf OUT] [--docx OUT]',
  options: { pdf: 'value', docx: 'value', db: 'value' },
  operands: 1,
  run: async ({ operands: [path = ''], values }, parts) => {
    const [target, docx] = [values.get('pdf'), values.get('docx')]
    if (target === undefined && docx === undefined) {
      return usage('“export”要用 --pdf 或 --docx 写明输出的文件。')
    }
    if (await isSameFile(target, docx)) return usage('--pdf 和 --docx 写的是同一个文件。')
    if ((await isSameFile(path, target)) || (await isSameFile(path, docx))) {
      return usage('要写的就是要读的文件，会把它盖掉；请换一个文件名。')
    }
    const file = await readInput(path, parts.stdin)
    if (!file.ok) return failed(file.failure, path)
    const parsed = await createParser(parts.startWorker)(file.value)
    if (!parsed.ok) return failed(parsed.failure, path)
    const { report: read, pictures, origins } = reportOfParsed(parsed.value, [])
    const report = withLiveReferences(read, parsed.value.draft, origins)
    if (docx !== undefined) {
      const written = await exportDocx(report, resolve(docx), {
        workersFolder: parts.workersFolder,
        picture: (asset) => pictures.get(asset) ?? null,
        // A file from outside holds pictures, never charts.
        earlier: [],
        draw: null,
      })
      if (!written.ok) return failed(written.failure, docx)
      for (const warning of written.value.warnings) parts.say(warning)
      parts.say(`已导出“${docx}”。`)
    }
    if (target === undefined) return done
    parts.say('正在排版……')
    const printed = await parts.print(report, resolve(target), pictures)
    if (!printed.ok) return failed(printed.failure, target)
    for (const warning of printed.value.warnings) parts.say(warning)
    parts.say(`已导出“${target}”，共${printed.value.pages}页。`)
    return done
  },
}

/** Whether two names are of one file, there already or not. */
async function isSameFile(one: string | undefined, other: string | undefined): Promise<boolean> {
  if (one === undefined || other === undefined || one === '-') return false
  if (resolve(one) === resolve(other)) return true
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => null)))
  return a != null && b != null && a.dev === b.dev && a.ino === b.ino
}
