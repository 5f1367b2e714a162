import { ideographs } from '../../text/radicals'
import type { Glyph } from './drawing'
import type { Face } from './faces'

/** A stretch of a line in one look. */
export interface Stretch {
  readonly text: string
  readonly face: Face
  readonly size: number
  readonly bold: boolean
}

/** Glyphs on one baseline, in reading order. */
export interface Line {
  readonly text: string
  readonly stretches: readonly Stretch[]
  readonly left: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  /** Of most of its letters. */
  readonly size: number
  readonly glyphs: readonly Glyph[]
}

/** The lines of some glyphs from the top. */
export function linesOf(glyphs: readonly Glyph[]): readonly Line[] {
  const rows: Row[] = []
  for (const glyph of glyphs.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1)
    if (row && glyph.y - row.y <= near * Math.max(row.size, glyph.size)) {
      row.glyphs.push(glyph)
      // A raised mark of a note comes first and is no baseline.
      if (glyph.size > row.size) Object.assign(row, { y: glyph.y, size: glyph.size })
    } else {
      rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] })
    }
  }
  return rows.flatMap(({ glyphs: own }) => lineOf(own) ?? [])
}

/** The line of glyphs that stand on it; null where none has ink. */
export function lineOf(glyphs: readonly Glyph[]): Line | null {
  const ordered = withoutOverprints(glyphs.toSorted((one, other) => one.left - other.left))
  const first = ordered.findIndex(hasInk)
  const inked = ordered.slice(first, ordered.findLastIndex(hasInk) + 1)
  const [opening, closing] = [inked[0], inked.at(-1)]
  if (first < 0 || !opening || !closing) return null
  const stretches = stretchesOf(inked)
  const size = most(inked, (glyph) => glyph.size)
  return {
    text: stretches.map(({ text }) => text).join(''),
    stretches,
    left: opening.left,
    right: closing.right,
    y: most(
      inked.filter((glyph) => glyph.size === size),
      (glyph) => glyph.y,
    ),
    size,
    glyphs: inked,
  }
}

/** The value that stands for most of the letters. */
export function most<T>(glyphs: readonly Glyph[], of: (glyph: Glyph) => T): T {
  const counts = new Map<T, number>()
  for (const glyph of glyphs) counts.set(of(glyph), (counts.get(of(glyph)) ?? 0) + 1)
  const [best] = [...counts].toSorted((one, other) => other[1] - one[1])
  if (!best) throw new RangeError('no glyphs')
  return best[0]
}

/** Baselines this near, in ems, are one. */
const near = 0.42

interface Row {
  y: number
  size: number
  readonly glyphs: Glyph[]
}

/** Bold letters are sometimes made by printing them twice. */
function withoutOverprints(glyphs: readonly Glyph[]): readonly Glyph[] {
  const kept: Glyph[] = []
  for (const glyph of glyphs) {
    const isTwin = kept
      .slice(-3)
      .some(
        ({ text, left, y, size }) =>
          text === glyph.text &&
          hasInk(glyph) &&
          Math.abs(left - glyph.left) < 0.2 * size &&
          Math.abs(y - glyph.y) < 0.2 * size,
      )
    if (!isTwin) kept.push(glyph)
  }
  return kept
}

function stretchesOf(glyphs: readonly Glyph[]): readonly Stretch[] {
  const usual = usualGap(glyphs)
  const stretches: Stretch[] = []
  for (const [at, glyph] of glyphs.entries()) {
    const before = glyphs[at - 1]
    const text = `${before ? space(before, glyph, usual) : ''}${wordsOf(glyph.text)}`
    const last = stretches.at(-1)
    const isSame =
      last?.face.name === glyph.face.name &&
      last.bold === glyph.bold &&
      Math.abs(last.size - glyph.size) < 0.3
    if (last && isSame) stretches[stretches.length - 1] = { ...last, text: last.text + text }
    else stretches.push({ text, face: glyph.face, size: glyph.size, bold: glyph.bold })
  }
  return stretches
}

/** What a gap stands for that no character fills, beyond the one that is usual in its line. */
function space(before: Glyph, glyph: Glyph, usual: number): string {
  if (!hasInk(before) || !hasInk(glyph)) return ''
  const gap = (glyph.left - before.right) / Math.max(before.size, glyph.size)
  if (isWide(before.text) || isWide(glyph.text)) return gap - usual > wideGap ? ' ' : ''
  return gap > wordGap && gap > usual * 1.5 ? ' ' : ''
}

/** In ems. */
const wideGap = 0.6
const wordGap = 0.18

/** Between the letters of a line: justified or spaced out, they all stand apart. */
function usualGap(glyphs: readonly Glyph[]): number {
  const gaps = glyphs.flatMap((glyph, at) => {
    const before = glyphs[at - 1]
    return before && hasInk(before) && hasInk(glyph)
      ? [(glyph.left - before.right) / glyph.size]
      : []
  })
  return Math.max(0, gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 0)
}

/** Ideographs and marks for those that only look like them, and for ligatures the letters. */
function wordsOf(text: string): string {
  return (
    ideographs(text)
      .replace(compatible, (character) => character.normalize('NFKC'))
      .replace(invisible, '')
      .replace(/[\u00A0\t\n\r]/gu, ' ')
      // Chrome names the ideographic space by the em space that has its glyph.
      .replace(/\u2003/gu, '\u3000')
  )
}

// CJK compatibility ideographs and Latin ligatures: other compatible characters (①, ㎡, （) are meant.
const compatible = /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}\uFB00-\uFB06]/gu
const invisible = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|(?![\t\n\r])\p{Cc}/gu

function hasInk({ text }: Glyph): boolean {
  return /[^\s\u200B-\u200F\u2060]/u.test(text)
}

function isWide(text: string): boolean {
  return text >= '\u2E80' || /[“”‘’—…·]/u.test(text)
}
