import type { Measures } from './measures'
import { styleIds } from './style-ids'
import { el, val, type Markup } from '../markup'

/** As wide as the face has them. */
export const unspaced = val('w:spacing', 0)

interface StyleName {
  readonly id: string
  readonly name: string
  readonly next?: string
  readonly isDefault?: boolean
}

/** Names in Chinese are no styles of Word's own. */
export function paragraphStyle(
  { id, name, next, isDefault = false }: StyleName,
  paragraph: readonly Markup[],
  run: readonly (Markup | null)[] = [],
): Markup {
  const attributes = {
    'w:type': 'paragraph',
    'w:default': isDefault ? 1 : undefined,
    'w:customStyle': isOwn(name) ? 1 : undefined,
    'w:styleId': id,
  }
  return el('w:style', attributes, [
    val('w:name', name),
    isDefault ? null : val('w:basedOn', styleIds.normal),
    next === undefined ? null : val('w:next', next),
    val('w:qFormat', 'true'),
    paragraph.length === 0 ? null : el('w:pPr', {}, paragraph),
    run.length === 0 ? null : el('w:rPr', {}, run),
  ])
}

/** A style of characters, whose name in Chinese is none of Word's own. */
export function characterStyle(
  { id, name }: Pick<StyleName, 'id' | 'name'>,
  run: readonly (Markup | null)[],
): Markup {
  const attributes = {
    'w:type': 'character',
    'w:customStyle': isOwn(name) ? 1 : undefined,
    'w:styleId': id,
  }
  return el('w:style', attributes, [
    val('w:name', name),
    val('w:qFormat', 'true'),
    el('w:rPr', {}, run),
  ])
}

function isOwn(name: string): boolean {
  return /[^ -~]/u.test(name)
}

/** In points. */
export function size(points: number): Markup {
  return val('w:sz', points * 2)
}

export function exactLine({ line }: Measures): Markup {
  return el('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': line, 'w:lineRule': 'exact' })
}

/** A title's line, higher by as much as its type is larger, and an empty line below. */
export function titleSpacing({ line, beforeTitle }: Measures): Markup {
  return el('w:spacing', {
    'w:before': beforeTitle,
    'w:after': line - beforeTitle,
    'w:line': line,
    'w:lineRule': 'exact',
  })
}

/** So many empty lines below. */
export function spacing({ line }: Measures, after: number): Markup {
  return el('w:spacing', { 'w:after': line * after, 'w:line': line, 'w:lineRule': 'exact' })
}

/** Of the first line, in characters. */
export function indent(characters: number, { character }: Measures): Markup {
  return el('w:ind', {
    'w:firstLineChars': characters * 100,
    'w:firstLine': characters * character,
  })
}
