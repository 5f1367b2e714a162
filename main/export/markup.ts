/** A piece of markup that is written as it is. */
export interface Markup {
  readonly xml: string
}

/** Attributes in their order; those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element; nothing is added between its children. */
export function el(
  name: string,
  attributes: Attributes = {},
  children: readonly (Markup | string | null)[] = [],
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    .join('')
  const inside = children.map((child) => (child === null ? '' : inner(child))).join('')
  return { xml: inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>` }
}

/** An element of one attribute, `w:val`, as most properties are. */
export function val(name: string, value: string | number): Markup {
  return el(name, { 'w:val': value })
}

/** A whole part: its declaration and root. */
export function part(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.xml}`
}

function inner(child: Markup | string): string {
  return typeof child === 'string' ? escaped(child) : child.xml
}

/** Text as XML 1.0 can hold it: halves of pairs and controls have no place there. */
function escaped(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
