import type { Warning } from '../../../shared/model/source'

/** A line that is not blank; `place` counts from 1, blank lines included. */
export interface Line {
  readonly place: number
  readonly text: string
}

/** The lines of a text that hold more than white space, whatever ends its lines. */
export function linesOf(text: string): Line[] {
  return splitLines(text)
    .map((line, index) => ({ place: index + 1, text: line }))
    .filter((line) => visible.test(line.text))
}

/**
 * Lines by every line end in use, mixed as they may be: of Windows, Unix and the old Mac, Word's
 * soft break (VT) and page break (FF), and Unicode's own (NEL, LS, PS).
 */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
}

/** Says which lines hold bytes that could not be read; nothing where there are none. */
export function brokenLinesWarning(lines: readonly Line[]): Warning[] {
  const broken = lines.filter((line) => line.text.includes('\uFFFD')).map(({ place }) => place)
  if (broken.length === 0) return []
  const message = `${named(broken)}有无法辨认的字，已用“\uFFFD”代替，请对照原文补上。`
  return [{ code: 'broken-characters', message }]
}

/** 第3、8、12行, and no more than ten of them. */
export function named(places: readonly number[]): string {
  const shown = places.slice(0, 10).join('、')
  return places.length > 10 ? `第${shown}等${places.length}行` : `第${shown}行`
}

/** `\s` knows the ideographic space and the byte order mark; zero-width marks are no words either. */
const visible = /[^\s\u200B-\u200F\u2060]/u
