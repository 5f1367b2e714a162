import type { Level } from '../model/level'
import type { Mark } from './mark'
import type { NumberedReading } from './read-numbered'

/** A numbered line with its reading; null for any other line. */
export type MarkedReading = { readonly mark: Mark; readonly reading: NumberedReading } | null

/**
 * The readings where those that the signs leave open follow their siblings: of the numbers of one
 * level below one heading, all that are clear have to be titles, or body.
 */
export function withSiblings(lines: readonly MarkedReading[]): readonly MarkedReading[] {
  const settled = [...lines]
  for (const group of siblingGroups(lines)) {
    const clear = group.filter(({ reading }) => Math.abs(reading.margin) >= open)
    const titles = clear.filter(({ reading }) => reading.margin > 0).length
    if (clear.length < fewest || (titles !== 0 && titles !== clear.length)) continue
    for (const { index, mark, reading } of group) {
      if (Math.abs(reading.margin) >= open) continue
      settled[index] = { mark, reading: as(reading, mark, titles > 0) }
    }
  }
  return settled
}

// Beyond this the signs of a sentence weigh more than what its siblings are.
const open = 1.2
const fewest = 2

interface Member {
  readonly index: number
  readonly mark: Mark
  readonly reading: NumberedReading
}

function siblingGroups(lines: readonly MarkedReading[]): readonly (readonly Member[])[] {
  const groups: Member[][] = []
  const current = new Map<Level, Member[]>()
  for (const [index, line] of lines.entries()) {
    if (!line) continue
    const { level } = line.mark
    for (const other of current.keys()) if (other > level) current.delete(other)
    const group = current.get(level) ?? []
    if (group.length === 0) groups.push(group)
    group.push({ index, ...line })
    current.set(level, group)
  }
  return groups
}

function as(reading: NumberedReading, { number }: Mark, isTitle: boolean): NumberedReading {
  const settled = { ...reading, doubtful: false }
  if ((reading.as !== 'numbered') === isTitle) return settled
  const evidence = `行首“${number}”，与同级各条一样为${isTitle ? '题' : '正文'}`
  return isTitle
    ? { ...settled, ...reading.title, evidence }
    : { ...settled, as: 'numbered', end: 0, evidence }
}
