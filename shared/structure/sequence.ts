import type { DraftBlock, DraftHeading } from '../model/draft'
import type { Level } from '../model/level'
import type { Warning } from '../model/source'
import { readMark } from './mark'
import { partOf } from './part-titles'

/** A block that carries a printed number, with its value. */
export interface Numbered {
  readonly level: Level
  readonly number: string
  readonly value: number
  readonly place: number
  readonly text: string
}

/** The block's printed number, null for a block that has none. */
export function numberedOf(block: DraftBlock): Numbered | null {
  if (block.type !== 'heading' && block.type !== 'paragraph') return null
  const { number = null, level = null, place, text } = block
  if (number === null || level === null) return null
  const value = readMark(`${number} 文`)?.value ?? 0
  return { level, number, value, place, text }
}

/**
 * Where the printed numbers are doubtful: one is missing or repeated, or a level is skipped that the
 * report uses elsewhere. A level may restart under a new parent or run on; an annex and a part (第二部分)
 * start afresh.
 */
export function checkSequence(blocks: readonly DraftBlock[]): readonly Warning[] {
  const used = new Set(blocks.map((block) => numberedOf(block)?.level))
  const warnings: Warning[] = []
  let last: Partial<Record<Level, number>> = {}
  let siblings: Partial<Record<Level, number>> = {}
  let above: Level | null = null
  for (const block of blocks) {
    if (block.type === 'heading' && isNewCount(block)) {
      last = {}
      siblings = {}
      above = null
    }
    const numbered = numberedOf(block)
    if (!numbered) continue
    const { level, value } = numbered
    const before = siblings[level]
    const runsOn = (last[level] ?? 0) + 1
    if (before !== undefined && value === before) warnings.push(repeated(numbered))
    else if (value !== runsOn && value !== 1)
      warnings.push(missing(numbered, before ?? last[level] ?? 0))
    else if (before !== undefined && value === 1 && before > 0) warnings.push(repeated(numbered))
    const skipped = skippedLevel(above, level)
    if (skipped !== null && used.has(skipped)) warnings.push(skipping(numbered))
    last[level] = value
    siblings = { ...only(siblings, level), [level]: value }
    above = level
  }
  return warnings
}

function isNewCount({ level, number, text }: DraftHeading): boolean {
  return level === null || (number === null && partOf(text) !== null)
}

/** The level between this and the one above that has no number here; null where none is skipped. */
function skippedLevel(above: Level | null, level: Level): Level | null {
  if (above === 1 && level > 2) return 2
  if (above === 2 && level > 3) return 3
  return null
}

/** What a new number of `level` leaves counting: the levels above it. */
function only(
  counts: Partial<Record<Level, number>>,
  level: Level,
): Partial<Record<Level, number>> {
  const kept: Partial<Record<Level, number>> = {}
  for (const each of [1, 2, 3] as const) {
    const count = counts[each]
    if (each < level && count !== undefined) kept[each] = count
  }
  return kept
}

function repeated(numbered: Numbered): Warning {
  return { code: 'number-repeated', message: `${where(numbered)}与前面的编号重复。` }
}

function missing(numbered: Numbered, before: number): Warning {
  const message = `${where(numbered)}与前面的编号不连续，前一个是第${before}个。`
  return {
    code: 'number-missing',
    message: before === 0 ? `${where(numbered)}之前缺少编号。` : message,
  }
}

function skipping(numbered: Numbered): Warning {
  return { code: 'level-skipped', message: `${where(numbered)}越过了一级标题层次。` }
}

function where({ place, number, text }: Numbered): string {
  return `第${place}行“${number}${text.slice(0, 12)}”`
}
