import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { nodeWorker } from '../../../main/cli/node-worker'
import { writeDocx } from '../../../main/export/docx/write-docx'
import { createParser } from '../../../main/services/parsing'
import { resolve } from '../../../shared/resolve/resolve'
import { root } from '../../e2e/antou'
import type { Figure, Line } from '../figure'
import { newFolder } from '../folders'
import { openOffice, type Office } from '../office'
import { withPeak } from '../peak'
import { longReport } from '../texts'
import { split } from './import'

/** Each format with 10,000 and 500,000 characters, beside LibreOffice reading the same file to text. */
export const formats: Figure = {
  name: 'import',
  title: '各种格式的导入',
  long: true,
  measure: async () => {
    const office = openOffice()
    const lines: Line[] = []
    for (const [size, chapters, turns] of sizes) {
      for (const file of await filesOf(chapters, office)) {
        const ending = basename(file).split('.').at(-1) ?? ''
        lines.push(...(await measured(`${ending}，${size}`, file, turns, office)))
      }
    }
    return lines
  },
}

/** Chapters of 10,000 characters each. */
const sizes = [
  ['1 万字', 1, 5],
  ['50 万字', 50, 2],
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
  office: Office | null,
): Promise<readonly Line[]> {
  const bytes = readFileSync(file)
  const ours: Measured = { ms: [], megabytes: [] }
  const other: Measured = { ms: [], megabytes: [] }
  // A PDF is a picture to LibreOffice: it reads no text of it.
  const beside = office && !file.endsWith('.pdf') ? 'LibreOffice 转成文本' : '同样的进程只分行'
  for (let turn = -1; turn < turns; turn += 1) {
    const own = await withPeak(parser, () => parsed(basename(file), bytes))
    const yardstick =
      office && !file.endsWith('.pdf')
        ? await withPeak(office.mark, async () => void (await office.convert(file, 'txt:Text')))
        : await withPeak('split-lines', () => split(Buffer.from(bytes.toString('latin1'))))
    if (turn < 0) continue
    ours.ms.push(own.ms)
    ours.megabytes.push(own.megabytes)
    other.ms.push(yardstick.ms)
    other.megabytes.push(yardstick.megabytes)
  }
  return [
    { what: `导入 ${what}`, beside, unit: 'ms', ours: ours.ms, yardstick: other.ms },
    {
      what: `导入 ${what}，内存`,
      beside,
      unit: 'MB',
      ours: ours.megabytes,
      yardstick: other.megabytes,
    },
  ]
}

async function parsed(name: string, bytes: Uint8Array): Promise<void> {
  const result = await parse({ name, bytes })
  if (!result.ok) throw new Error(`${name}: ${result.failure.message}`)
}

/** The same report in every format: plain ones and docx by ourselves, the others by LibreOffice. */
async function filesOf(chapters: number, office: Office | null): Promise<readonly string[]> {
  const folder = newFolder()
  const report = longReport(chapters, 10_000)
  const resolved = resolve(report)
  const { docx } = writeDocx(resolved, {
    numbering: report.numbering,
    profile: 'ruler',
    picture: () => null,
  })
  const first = join(folder, 'report.docx')
  writeFileSync(first, docx)
  const files = [first]
  for (const form of office ? forms : []) {
    const made = await office?.convert(first, form)
    if (!made) continue
    const kept = join(folder, basename(made))
    writeFileSync(kept, readFileSync(made))
    files.push(kept)
  }
  return files
}

const forms = ['txt:Text', 'odt', 'rtf', 'doc', 'html', 'pdf']
