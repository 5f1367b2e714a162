import { dirname } from 'node:path'
import { createParser, type ImportFile, type ParsedFile } from '../services/parsing'
import { storeParsed } from '../services/store-parsed'
import { openStore } from '../store/open'
import { findReportBySource } from '../store/sources'
import { windowLockHeld } from '../store/window-lock'
import { done, failed, type Command, type CliParts, type Outcome } from './command'
import { draftJson } from './draft-json'
import { readInput } from './input'
import { outline } from './outline'
import { storePath } from './store-path'

/** Reads a prior-year file and prints what was recognised, or stores it as a report. */
export const importCommand: Command = {
  name: 'import',
  usage: 'import FILE [--json] [--save] [--db PATH]',
  options: { json: 'flag', save: 'flag', db: 'value' },
  operands: 1,
  run: async ({ operands: [path = ''], flags, values }, parts) => {
    const file = await readInput(path, parts.stdin)
    if (!file.ok) return failed(file.failure, path)
    const parsed = await createParser(parts.startWorker)(file.value)
    if (!parsed.ok) return failed(parsed.failure, path)
    if (flags.has('save')) return save(file.value, parsed.value, storePath(values.get('db')), parts)
    const printed = flags.has('json')
      ? draftJson(file.value.name, parsed.value)
      : outline(parsed.value)
    await parts.write(printed)
    return done
  },
}

async function save(
  file: ImportFile,
  parsed: ParsedFile,
  store: string,
  { write, say }: CliParts,
): Promise<Outcome> {
  if (windowLockHeld(dirname(store))) return failed(windowOpen)
  const opened = openStore(store)
  if (!opened.ok) return failed(opened.failure, store)
  const { writable, close } = opened.value
  try {
    if (!writable) return failed(notWritable, store)
    const known = findReportBySource(writable, parsed.sha256)
    if (known) say(`这个文件以前导入过，报告是《${known.title}》；这次另存为一份新的报告。`)
    const stored = storeParsed(writable, file, parsed, [])
    if (!stored.ok) return failed(stored.failure, store)
    await write(`${JSON.stringify({ report: stored.value })}\n`)
    return done
  } finally {
    close()
  }
}

const windowOpen = {
  code: 'window-open',
  message: '案头的窗口正开着，不能从命令行存入报告。',
  action: '请先关闭窗口，再试一次。',
} as const

const notWritable = {
  code: 'store-read-only',
  message: '数据文件只能读，不能写。',
  action: '请换到可以写的文件夹后再试。',
} as const
