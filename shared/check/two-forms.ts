import { placeIn, type CheckedText } from './checked'
import type { ReportHit } from './rule'

/** Where a name stands first, and how often the same words stand; offsets are UTF-16 code units. */
export interface Said {
  readonly text: CheckedText
  readonly start: number
  readonly end: number
  count: number
}

/** A name in a form of it. */
export interface Naming extends Readonly<Said> {
  /** Forms of one thing share it. */
  readonly key: string
  readonly form: string
}

/** The same words once, however often they stand; so that what is said a thousand times is looked at once. */
export function saidOnce(
  texts: readonly CheckedText[],
  placesIn: (text: string) => Iterable<{ readonly start: number; readonly end: number }>,
): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>()
  for (const text of texts) {
    for (const { start, end } of placesIn(text.text)) {
      const words = text.text.slice(start, end)
      const known = found.get(words)
      if (known) known.count += 1
      else found.set(words, { text, start, end, count: 1 })
    }
  }
  return found
}

/** Names in one enumeration are of two things. */
function isBeside(usual: Naming, { text: { text }, start, end }: Naming): boolean {
  const name = usual.text.text.slice(usual.start, usual.end)
  const before =
    text
      .slice(Math.max(0, start - 60), start)
      .split(/[。；\n]/u)
      .at(-1) ?? ''
  const after = text.slice(end, end + 60).split(/[。；\n]/u)[0] ?? ''
  return before.includes(name) || after.includes(name)
}

/**
 * What is named by one key in several forms: a hit on the first place of each form but the one that is
 * used most (of two that are used as often, the later one is told). Both are told from where they begin to
 * be the same, of so many Han characters before the naming at most. Takes linear time.
 */
export function twoForms(
  namings: Iterable<Naming>,
  tell: (usual: string, rare: string) => string,
  before = 0,
): readonly ReportHit[] {
  const forms = new Map<string, Map<string, Naming & Said>>()
  for (const naming of namings) {
    const known = forms.get(naming.key) ?? new Map<string, Naming & Said>()
    const form = known.get(naming.form)
    if (form) form.count += naming.count
    else known.set(naming.form, { ...naming })
    forms.set(naming.key, known)
  }
  const found: ReportHit[] = []
  const told = new Map<CheckedText, Set<number>>()
  for (const known of forms.values()) {
    const [usual, ...rare] = [...known.values()].toSorted((one, other) => other.count - one.count)
    if (!usual) continue
    for (const each of rare) {
      const starts = told.get(each.text) ?? new Set()
      if (starts.has(each.end) || isBeside(usual, each)) continue
      told.set(each.text, starts.add(each.end))
      found.push(hit(usual, each, tell, before))
    }
  }
  return found
}

function hit(
  usual: Naming,
  rare: Naming,
  tell: (usual: string, rare: string) => string,
  before: number,
): ReportHit {
  const more = sharedBefore(usual, rare, before)
  const place = placeIn(rare.text, rare.start - more, rare.end)
  const other = placeIn(usual.text, usual.start - more, usual.end)
  return { place, message: tell(other.quote, place.quote), related: [other] }
}

/** How many Han characters before both are the same. */
function sharedBefore(one: Naming, other: Naming, most: number): number {
  let more = 0
  while (more < most) {
    const character = one.text.text.charAt(one.start - more - 1)
    if (!/[\u4e00-\u9fff]/u.test(character)) break
    if (character !== other.text.text.charAt(other.start - more - 1)) break
    more += 1
  }
  return more
}
