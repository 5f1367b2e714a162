import { attribute, type HtmlNode } from './node'

/** The declarations of an element's style attribute, by property in small letters. */
export type Declarations = ReadonlyMap<string, string>

const none: Declarations = new Map()

/** What an element says of its look; `inertMarkup` renamed the attribute. */
export function declarations(node: HtmlNode): Declarations {
  const style = attribute(node, 'data-style')
  if (style === '') return none
  const found = new Map<string, string>()
  for (const part of style.split(';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    found.set(part.slice(0, colon).trim().toLowerCase(), part.slice(colon + 1).trim())
  }
  return found
}

/** Whether an element is not to be seen, or is Word's own: its comments and their marks. */
export function isHidden(node: HtmlNode, style: Declarations): boolean {
  if (isMarkedHidden(node)) return true
  if (/^none/iu.test(style.get('display') ?? '') || /^all/iu.test(style.get('mso-hide') ?? '')) {
    return true
  }
  const special = `${style.get('mso-element') ?? ''} ${style.get('mso-special-character') ?? ''}`
  if (/\bcomment/iu.test(special) || attribute(node, 'class') === 'MsoCommentReference') return true
  // Deleted text of a document with tracked changes.
  return node.nodeName === 'DEL' && attribute(node, 'datetime') !== ''
}

/** By the attribute of its own, whatever that says (HTML, 6.1). */
export function isMarkedHidden(node: HtmlNode): boolean {
  return (node.getAttribute?.('hidden') ?? null) !== null
}

/** Bold or not where the element says it; null where it leaves it as it is. */
export function boldOf(name: string, style: Declarations): boolean | null {
  const weight = style.get('font-weight')
  if (weight !== undefined) {
    if (/^(?:bold|[6-9]00)/iu.test(weight)) return true
    if (/^(?:normal|[1-5]00)/iu.test(weight)) return false
  }
  return name === 'B' || name === 'STRONG' ? true : null
}

export function underlineOf(name: string, style: Declarations): boolean | null {
  const line = style.get('text-decoration-line') ?? style.get('text-decoration')
  if (line !== undefined && /\bunderline\b/iu.test(line)) return true
  return name === 'U' ? true : null
}

/** The first family of a font declaration, without quotes; of Word's two that of the Chinese. */
export function familyOf(node: HtmlNode, style: Declarations): string | null {
  const chinese = style.get('mso-fareast-font-family')
  const family = chinese ?? style.get('font-family') ?? attribute(node, 'face')
  const first = family.split(',')[0]?.replaceAll(/["']/gu, '').trim() ?? ''
  return first === '' ? null : first
}

/** The level of Word's outline or of h1 to h6, from 1; null for body text. */
export function outlineOf(name: string, style: Declarations): number | null {
  const level = /^[1-9]/u.exec(style.get('mso-outline-level') ?? '')?.[0]
  if (level !== undefined) return Number(level)
  const heading = /^H([1-6])$/u.exec(name)?.[1]
  return heading === undefined ? null : Number(heading)
}
