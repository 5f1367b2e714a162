import { extractFigures } from '../../../shared/figures/extract-figures'
import type { DraftFigure, FigureChange } from '../../../shared/model/draft'

/** A sentence and the lines that say what its figures are, see `lineOf`. */
export type Case = readonly [sentence: string, ...lines: readonly string[]]

/** The figures of one paragraph, a line each. */
export function linesOf(text: string): readonly string[] {
  return figuresOf(text).map(lineOf)
}

export function figuresOf(text: string): readonly DraftFigure[] {
  return extractFigures([{ id: 'b1', place: 1, evidence: '', type: 'paragraph', text }])
}

/** `253余张 = 253 张 count ~ [手机卡] up yoy 28.9%`: ~ is approximate, then label, then change. */
export function lineOf({
  text,
  value,
  unit,
  kind,
  approximate,
  label,
  change,
}: DraftFigure): string {
  const words = [`${text} =`, String(value), unit, kind, approximate ? '~' : '', `[${label}]`]
  return [...words, change ? changeOf(change) : ''].filter((word) => word !== '').join(' ')
}

function changeOf({ basis, direction, percent, points, times }: FigureChange): string {
  const sizes = [
    percent === null ? '' : `${percent}%`,
    points === undefined ? '' : `${points}pp`,
    times === undefined ? '' : `×${times}`,
  ]
  return `${direction} ${basis} ${sizes.join('')}`
}
