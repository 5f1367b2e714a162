import type { FigureBasis, FigureChange } from '../model/draft'
import { basisNamed, isOtherComparison } from './basis'
import { changeWord, type ChangeWord } from './change-words'
import type { Quantity } from './quantity'
import { clauseBefore, listMarks, sentenceStarts } from './sentences'
import { goesOn } from './series'
import { flatTargets, levelAfter, levelsBefore } from './target'

/** What the changes of a text say of one quantity. */
export interface Changed {
  readonly change: FigureChange | null
  /** Where the quantity is the size of a change: what it changed. */
  readonly size: Size | null
}

export interface Size {
  /** Index of the quantity that changed; null where only its size is printed. */
  readonly target: number | null
  /** 增速6.5%: a level of its own, which a later word may say the change of. */
  readonly isRate: boolean
  /** The words that name what changed. */
  readonly subject: string
  /** Place in 分别增长5%、6% and how many there are. */
  readonly place: number
  readonly count: number
}

/** The change of each quantity of a text: on the figure that changed, else on the size itself. */
export function changes(text: string, quantities: readonly Quantity[]): readonly Changed[] {
  const starts = sentenceStarts(text, quantities)
  const found: { change: FigureChange | null; size: Size | null }[] = quantities.map(() => ({
    change: null,
    size: null,
  }))
  let opened: FigureBasis | null = null
  let scanned = 0
  for (const [index, quantity] of quantities.entries()) {
    const start = starts[index] ?? 0
    if (scanned < start) {
      // A sentence that says 其中 goes on with the list.
      if (!text.startsWith('其中', start)) opened = null
      scanned = start
    }
    if (found[index]?.size || !isSize(quantity)) continue
    const from = Math.max(start, quantities[index - 1]?.end ?? 0, quantity.start - 60)
    const words = text.slice(from, quantity.start)
    const said = changeWord(words, quantity.unit)
    if (said === null) continue
    const clause = clauseBefore(text, from, quantity.start, listMarks)
    const members = seriesFrom(text, quantities, index, /分别/u.test(clause))
    if (isOtherComparison(clause)) continue
    const named = basisNamed(text.slice(Math.max(scanned, quantity.start - 200), quantity.start))
    opened = named ?? opened
    const basis = said.object === null ? (opened ?? 'other') : (basisNamed(clause) ?? 'other')
    scanned = quantity.end
    const place = { text, quantities, starts, sizes: found }
    const targets = levelsBefore(place, index, from + said.start, members.length)
    const follows = members.length === 1 ? levelAfter(place, index) : null
    for (const [order, member] of members.entries()) {
      const target = targets?.[order] ?? follows
      const size = quantities[member]
      if (!size) continue
      const level = target === null ? undefined : found[target]
      const free = level && (level.size ? level.size.isRate : level.change === null)
      const own = order > 0 ? wordBetween(text, quantities, member) : null
      const change = changeOf(size, basis, own ?? said)
      found[member] = {
        change: free ? null : change,
        size: {
          target,
          isRate: said.isRate && target === null,
          subject: subjectOf(words, said),
          place: order,
          count: members.length,
        },
      }
      if (free && target !== null) found[target] = { ...level, change }
    }
  }
  for (const { index, basis } of flatTargets({ text, quantities, starts, sizes: found })) {
    const before = found[index]
    if (before && before.change === null)
      found[index] = { ...before, change: { basis, direction: 'flat', percent: 0 } }
  }
  return found
}

function isSize({ unit }: Quantity): boolean {
  return unit === '%' || unit === '个百分点' || unit === '百分点' || unit === '倍'
}

/** 8.3%和11.1%, 分别上升8.3%和下降1.1%: the members of an enumeration of sizes. */
function seriesFrom(
  text: string,
  quantities: readonly Quantity[],
  first: number,
  mayDiffer: boolean,
): readonly number[] {
  const members = [first]
  for (let index = first + 1; index < quantities.length; index += 1) {
    const last = quantities[index - 1]
    const next = quantities[index]
    if (!last || !next) break
    const isAlike = next.unit === last.unit && next.start - last.end <= 5
    const goes = isAlike && goesOn(text.slice(last.end, next.start))
    if (!goes && !(mayDiffer && isSize(next) && wordBetween(text, quantities, index))) break
    members.push(index)
  }
  return members
}

/** 和下降: the word of change of a member of its own; null where it has that of the others. */
function wordBetween(
  text: string,
  quantities: readonly Quantity[],
  index: number,
): ChangeWord | null {
  const [last, next] = [quantities[index - 1], quantities[index]]
  if (!last || !next || next.start - last.end > 8) return null
  const words = /^ ?(?:和|与|及|、|，)(.+)$/u.exec(text.slice(last.end, next.start))?.[1]
  const said = words === undefined ? null : changeWord(words, next.unit)
  return said?.start === 0 ? said : null
}

function changeOf(size: Quantity, basis: FigureBasis, { direction }: ChangeWord): FigureChange {
  const value = size.value.toNumber()
  if (size.unit === '%') return { basis, direction, percent: value }
  if (size.unit === '倍') return { basis, direction, percent: null, times: value }
  return { basis, direction, percent: null, points: value }
}

function subjectOf(words: string, said: ChangeWord): string {
  if (said.isRate) return words
  return said.object ?? words.slice(0, said.start)
}
