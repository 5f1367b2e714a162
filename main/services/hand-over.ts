import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { evaluate } from '../../shared/figures/evaluate'
import { shownIndicators } from '../../shared/figures/shown-indicators'
import { editionNames, type Edition } from '../../shared/model/edition'
import type { ExportKind } from '../../shared/model/export-kind'
import { failureSentence, fail, ok, type Failure, type Result } from '../../shared/model/failure'
import { editionOfOutput, type HandingOver, type Output } from '../../shared/model/handing-over'
import type { Report } from '../../shared/model/report'
import { statisticsXlsx } from '../export/xlsx/statistics-xlsx'
import { failureOfWriting, writeTarget } from '../export/write-target'
import type { ExportParts } from './export-report'
import { fileName } from './file-name'
import { listOf, type Line } from './hand-over-list'
import { outgoing, unfilledWarning } from './outgoing'
import { writers, type Exported, type WriteOptions } from './writers'

export interface HandOverWish {
  readonly outputs: readonly Output[]
  /** The public edition goes out although something is still to be filled in. */
  readonly unfilled: boolean
  readonly handing: HandingOver
}

export interface HandedOver {
  /** The folder that was made, absolute. */
  readonly folder: string
  /** Whole sentences on what could not be made, or not as it should be. */
  readonly warnings: readonly string[]
  /** The editions of which something lies there. */
  readonly editions: readonly Edition[]
}

/**
 * Makes a folder to hand on: the outputs asked for and a list with their hashes. It appears whole
 * under its name, or not at all; an output that cannot be made is told in the list, and the others
 * lie there.
 */
export async function handOver(
  report: Report,
  within: string,
  wish: HandOverWish,
  parts: ExportParts,
  options: WriteOptions,
): Promise<Result<HandedOver>> {
  const working = join(within, `.antou-${randomBytes(6).toString('hex')}.tmp`)
  try {
    await mkdir(working)
    const made = await fill(working, report, wish, parts, options)
    if (!made.ok) return made
    const folder = freeName(within, `${fileName(report.title)}-交付`)
    await rename(working, folder)
    const done = made.value.filter(({ file }) => file !== null)
    return ok({
      folder,
      warnings: made.value.flatMap(({ name, warnings }) =>
        warnings.map((each) => `${name}：${each}`),
      ),
      editions: [...new Set(done.map(({ output }) => editionOfOutput(output)))],
    })
  } catch (error) {
    return failureOfWriting(error)
  } finally {
    await rm(working, { recursive: true, force: true }).catch(() => {})
  }
}

async function fill(
  folder: string,
  report: Report,
  wish: HandOverWish,
  parts: ExportParts,
  options: WriteOptions,
): Promise<Result<readonly Line[]>> {
  const lines: Line[] = []
  for (const [at, output] of wish.outputs.entries()) {
    if (options.signal.aborted) return cancelled
    const { name, kind } = nameOf(report, output)
    options.progress?.(`正在做“${name}”`, at / wish.outputs.length)
    const made = await write(report, join(folder, name), { ...wish, output, kind }, parts, options)
    if (made.ok) {
      lines.push({ output, name, file: await identityOf(join(folder, name)), ...made.value })
    } else if (ending.has(made.failure.code)) return made
    else {
      const warnings = [failureSentence(made.failure)]
      lines.push({ output, name, file: null, pages: null, warnings })
    }
  }
  const list = listOf(report, wish.handing, lines, new Date())
  const kept = await writeTarget(join(folder, '清单.txt'), new TextEncoder().encode(list))
  return kept.ok ? ok(lines) : kept
}

async function write(
  report: Report,
  target: string,
  { output, kind, unfilled }: HandOverWish & { readonly output: Output; readonly kind: Kind },
  parts: ExportParts,
  options: WriteOptions,
): Promise<Result<Exported>> {
  const edition = editionOfOutput(output)
  const going = outgoing(report, { edition, unfilled })
  if (!going.ok) return going
  if (kind === 'xlsx') {
    const { register, year } = going.value
    const own = edition === 'public' ? shownIndicators(going.value) : register
    const bytes = statisticsXlsx(own, evaluate(register), year)
    const written = await writeTarget(target, bytes)
    return written.ok ? ok({ pages: null, warnings: [] }) : written
  }
  const warnings = unfilledWarning(going.value)
  // Progress is that of the folder, not of each file.
  const { progress: _, ...own } = options
  const written = await writers[kind](going.value, target, parts, { ...own, edition })
  if (!written.ok) return written
  return ok({ ...written.value, warnings: [...warnings, ...written.value.warnings] })
}

type Kind = ExportKind | 'xlsx'

function nameOf(report: Report, output: Output): { readonly name: string; readonly kind: Kind } {
  const kind = output.slice(output.indexOf('-') + 1) as Kind
  const edition = editionNames[editionOfOutput(output)]
  const title = kind === 'xlsx' ? '统计数据' : fileName(report.title)
  return { name: `${title}（${edition}）.${kind}`, kind }
}

async function identityOf(file: string): Promise<Line['file']> {
  const bytes = await readFile(file)
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Where the disk or the user ends it all; else the other outputs go on. */
const ending: ReadonlySet<Failure['code']> = new Set([
  'cancelled',
  'target-full',
  'target-unwritable',
])

const cancelled = fail('cancelled', '已取消，没有生成交付文件夹。', '原有的文件没有改动。')

/** An earlier folder stays as it is. */
function freeName(within: string, name: string): string {
  for (let at = 1; ; at += 1) {
    const free = join(within, at === 1 ? name : `${name}（${at}）`)
    if (!existsSync(free)) return free
  }
}
