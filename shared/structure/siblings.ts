import type { Level } from '../model/level'
import type { Mark } from './mark'
import type { NumberedReading } from './read-numbered'

/** A numbered line with its reading; null for any other line. */
export type MarkedReading = { readonly mark: Mark; readonly reading: NumberedReading } | null

/**
 * The readings where those that the signs leave open follow their siblings: of the numbers of one
 * level below one heading, all that are clear have to be titles, or body. One sentence that they list,
 * parted by semicolons, is body.
 */
export function withSiblings(lines: readonly MarkedReading[]): readonly MarkedReading[] {
  const settled = [...lines]
  for (const group of siblingGroups(lines)) {
    const list = new Set(listed(group))
    for (const { index, mark, reading } of list) {
      settled[index] = { mark, reading: as(reading, mark, false) }
    }
    const rest = group.filter((member) => !list.has(member))
    const clear = rest.filter(({ reading }) => Math.abs(reading.margin) >= open)
    const titles = clear.filter(({ reading }) => reading.margin > 0).length
    if (clear.length < fewest || (titles !== 0 && titles !== clear.length)) continue
    for (const { index, mark, reading } of rest) {
      if (Math.abs(reading.margin) >= open) continue
      settled[index] = { mark, reading: as(reading, mark, titles > 0) }
    }
  }
  return settled
}

/**
 * Lines directly one below the other that each end in ；, up to one that ends the sentence, with nothing
 * below them. What the file sets as headings is left alone.
 */
function listed(group: readonly Member[]): readonly Member[] {
  const runs: Member[][] = []
  for (const member of group) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const goesOn = last?.index === member.index - 1 && last.mark.rest.endsWith('；')
    if (run && goesOn) run.push(member)
    else runs.push([member])
  }
  return runs.filter(isList).flat()
}

function isList(run: readonly Member[]): boolean {
  return (
    run.length >= fewestListed &&
    /[。；]$/u.test(run.at(-1)?.mark.rest ?? '') &&
    // The last may have the text after the list below it.
    run.slice(0, -1).every(({ reading }) => reading.margin < styled)
  )
}

/** Two may be a title that ends so and a sentence. */
const fewestListed = 3

/** What an outline level makes of a line, at least. */
const styled = 4

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
