import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { nodeWorker } from '../../../main/cli/node-worker'
import { createParser } from '../../../main/services/parsing'
import { tableLimits } from '../../../shared/model/blocks/table'
import { root } from '../../e2e/antou'
import type { Figure, Line } from '../figure'
import { filesOf, workbookForms, workbooksOf } from '../import-files'
import { openOffice, openPandoc, patience, type Office } from '../office'
import { withPeak } from '../peak'
import { split } from './import'

/** Each format with 10,000 and 500,000 characters, beside LibreOffice and pandoc reading the same file to text. */
export const formats: Figure = {
  name: 'import',
  title: '各种格式的导入',
  long: true,
  measure: () => eachFile(sizes, filesOf),
}

/** Each format of workbooks, beside LibreOffice writing the same file as .csv. */
export const workbooks: Figure = {
  name: 'workbooks',
  title: '各种表格的导入',
  long: true,
  measure: () => eachFile(workbookSizes, workbooksOf),
}

/** The lines of all files of all sizes. */
async function eachFile(
  all: readonly (readonly [size: string, count: number, turns: number])[],
  made: (count: number, office: Office | null) => readonly string[] | Promise<readonly string[]>,
): Promise<readonly Line[]> {
  const office = openOffice()
  const lines: Line[] = []
  for (const [size, count, turns] of all)
    for (const file of await made(count, office))
      lines.push(...(await lineOf(file, size, turns, office)))
  return lines
}

async function lineOf(
  file: string,
  size: string,
  turns: number,
  office: Office | null,
): Promise<readonly Line[]> {
  const ending = basename(file).split('.').at(-1) ?? ''
  return measured(`${ending}，${size}`, file, turns, othersFor(file, office))
}

/** Chapters of 10,000 characters each. */
const sizes = [
  ['1 万字', 1, 5],
  ['50 万字', 50, 2],
] as const

/** Rows of ten cells, up to as many as are read of a table. */
const workbookSizes = [
  ['2 千格', 200, 5],
  ['10 万格', tableLimits.rows, 2],
] as const

const parser = join(root, 'out/main/parse.js')
const parse = createParser(nodeWorker(parser))

interface Measured {
  readonly ms: number[]
  readonly megabytes: number[]
}

async function measured(
  what: string,
  file: string,
  turns: number,
  others: readonly Other[],
): Promise<readonly Line[]> {
  const bytes = readFileSync(file)
  console.error(`正在量：${what}……`)
  const lines: Other = {
    beside: '同样的进程只分行',
    mark: 'split-lines',
    read: () => split(Buffer.from(bytes.toString('latin1'))),
  }
  const beside: Other[] = []
  for (const other of others) if (await canRead(other, what)) beside.push(other)
  if (beside.length === 0) beside.push(lines)
  const ours = nothing()
  const theirs = beside.map(nothing)
  // Once before, which warms the disk's cache.
  await parsed(basename(file), bytes)
  for (let turn = 0; turn < turns; turn += 1) {
    const own = await withPeak(parser, () => parsed(basename(file), bytes))
    const found = []
    for (const { mark, read } of beside) found.push(await withPeak(mark, read))
    take(ours, own)
    for (const [at, peak] of found.entries()) take(theirs[at] ?? nothing(), peak)
  }
  return beside.flatMap(({ beside: name }, at) => {
    const { ms, megabytes } = theirs[at] ?? nothing()
    const line = (of: string, unit: Line['unit'], own: number[], yardstick: number[]): Line => ({
      what: `导入 ${what}${of}`,
      beside: name,
      unit,
      ours: own,
      yardstick,
    })
    return [line('', 'ms', ours.ms, ms), line('，内存', 'MB', ours.megabytes, megabytes)]
  })
}

/** Another program reading the same file to plain text; `mark` is in its command line. */
interface Other {
  readonly beside: string
  readonly mark: string
  readonly read: () => Promise<unknown>
}

/** A PDF is a picture to LibreOffice, a page in one file nothing: it reads no text of them. */
function othersFor(file: string, office: Office | null): readonly Other[] {
  const others: Other[] = []
  if (office && !/\.(?:pdf|mht)$/u.test(file)) {
    const form = workbookForms.some((ending) => file.endsWith(`.${ending}`)) ? 'csv' : 'txt:Text'
    const read = async (): Promise<unknown> => office.convert(file, form, patience)
    others.push({ beside: 'LibreOffice 转成文本', mark: office.mark, read })
  }
  const pandoc = openPandoc()
  if (pandoc?.reads(file)) {
    others.push({
      beside: 'pandoc 转成文本',
      mark: 'read.txt',
      read: async () => pandoc.read(file),
    })
  }
  return others
}

/** Tries it once: what takes a minute or fails is no yardstick. */
async function canRead({ beside, read }: Other, what: string): Promise<boolean> {
  try {
    await read()
    return true
  } catch {
    console.error(`${what}：“${beside}”一分钟里没有读成，不放在旁边。`)
    return false
  }
}

function nothing(): Measured {
  return { ms: [], megabytes: [] }
}

function take(
  { ms, megabytes }: Measured,
  peak: { readonly ms: number; readonly megabytes: number },
): void {
  ms.push(peak.ms)
  megabytes.push(peak.megabytes)
}

async function parsed(name: string, bytes: Uint8Array): Promise<void> {
  const result = await parse({ name, bytes })
  if (!result.ok) throw new Error(`${name}: ${result.failure.message}`)
}
