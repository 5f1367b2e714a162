import type { Level } from '../model/level'
import type { Look } from '../model/source'
import type { Part } from './closing'
import { readHeadLine } from './head-matter'
import type { Line, Piece } from './lines'
import type { Mark } from './mark'
import { fontRank, outlineOf } from './own-looks'
import { partTitles } from './part-titles'
import type { TitlePlace } from './title'

/** What is known of the lines before headings without a number are looked for. */
export interface Known {
  readonly pieces: readonly Piece[]
  readonly parts: ReadonlyMap<number, Part>
  readonly marks: readonly (Mark | null)[]
  readonly title: TitlePlace | null
}

export interface Unnumbered {
  readonly level: Level
  readonly evidence: string
}

/**
 * The headings without a number, by position: of lines that the file itself sets apart
 * by outline level, style, font, bold or centring. The level is that of the numbered heading above
 * plus one; with none above it follows outline levels, and fonts below them (黑体, 楷体, bold), and
 * stays the same for all lines of that look if the report has no numbered chapters. 第一部分 … and 第一章 …
 * are headings by their form.
 */
export function unnumberedHeadings(known: Known): ReadonlyMap<number, Unnumbered> {
  const { pieces, marks } = known
  const found = new Map<number, Unnumbered>()
  const partLevels = partTitles(pieces, (index) => isOther(known, index))
  const ranks = ranksOf(known)
  const hasChapters = marks.some((mark) => mark?.level === 1)
  const fixed = new Map<number, Level>()
  let above = 0
  for (const [index, piece] of pieces.entries()) {
    above = marks[index]?.level ?? above
    const part = partLevels.get(index)
    if (part !== undefined) {
      found.set(index, { level: part, evidence: '按“第几部分”“第几章”依次排列，为标题' })
      continue
    }
    const rank = rankAt(known, index)
    if (piece.kind !== 'line' || rank === null) continue
    if (above === 0 && !hasChapters && rank < centred)
      fixed.set(rank, levelAt(ranks.indexOf(rank) + 1))
    const first = hasChapters && rank <= outlines ? 1 : null
    const level = fixed.get(rank) ?? (above > 0 ? levelAt(above + 1) : first)
    if (level !== null) found.set(index, { level, evidence: evidenceOf(rank) })
  }
  return found
}

// Ranks of looks, the highest heading first: outline levels 1 to 9, then fonts, then centring.
const outlines = 9
const centred = 13

function rankAt(known: Known, index: number): number | null {
  const piece = known.pieces[index]
  if (piece?.kind !== 'line' || isOther(known, index) || piece.note !== null) return null
  const rank = rankOf(piece.look)
  if (rank === null || !isTitleForm(piece, rank)) return null
  return rank <= outlines || opensText(known, index) ? rank : null
}

/** Of the title, above it, numbered, or of another part of the page. */
function isOther({ parts, marks, title }: Known, index: number): boolean {
  return marks[index] != null || parts.has(index) || (title !== null && index <= title.to)
}

/** All ranks that occur, outline levels that none has between two others included. */
function ranksOf(known: Known): readonly number[] {
  const met = new Set(known.pieces.flatMap((_, index) => rankAt(known, index) ?? []))
  const found = [...met].sort((one, other) => one - other)
  const levels = found.filter((rank) => rank <= outlines)
  const [least = 1] = levels
  const filled = Array.from({ length: (levels.at(-1) ?? 0) - least + 1 }, (_, step) => least + step)
  return [...filled, ...found.filter((rank) => rank > outlines)]
}

function rankOf(look: Look): number | null {
  const outline = outlineOf(look)
  if (outline !== null) return outline
  const font = fontRank(look.font)
  if (font !== null) return outlines + font
  if (look.bold === true) return outlines + 3
  return look.centered === true ? centred : null
}

function isTitleForm({ text }: Line, rank: number): boolean {
  if (/[：:]$|^[•·●■◆▪○□☑✓➢❖]/u.test(text) || readHeadLine(text) !== null) return false
  if (rank <= outlines) return text.length <= 80 && !/[。；].*[^。；”）)]/u.test(text)
  if (text.length > 40 || /[。；！？]|^[—─（(※*]|^(?:注|来源|单位|附)/u.test(text)) return false
  return rank < centred || !/[，、\d]/u.test(text)
}

/** Text, a number or a table follows; what a line of the red head or below the title never has. */
function opensText({ pieces, parts, marks }: Known, index: number): boolean {
  const next = pieces[index + 1]
  if (!next || parts.has(index + 1)) return false
  if (next.kind !== 'line' || marks[index + 1]) return true
  return (
    !/[：:]$/u.test(next.text) &&
    (next.text.length > 40 || /[。；]$/u.test(next.text) || rankOf(next.look) !== null)
  )
}

function evidenceOf(rank: number): string {
  if (rank <= outlines) return '无编号，按样式为标题'
  return rank === centred ? '无编号，居中，为标题' : '无编号，按字体为标题'
}

function levelAt(level: number): Level {
  return level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : 4
}
