/** An element of the tags of a printed file. */
export interface Element {
  readonly kind: string
  readonly parent: number
  /** What it says beside its name, its place and its content: attributes, alternative text, language. */
  readonly says: string
  readonly name: string
  readonly kids: readonly Kid[]
}

/** Marked content by its page's object and its number there, or another element: then there is no page. */
export interface Kid {
  readonly number: number
  readonly page: number | null
}

/** Reads an element as Chromium writes it; null where it is written otherwise. */
export function elementOf(content: string): Element | null {
  const found = whole.exec(content)
  if (!found) return null
  const [, kind = '', before = '', parent, list = '', after = '', name = ''] = found
  if (list.replaceAll(kid, '').trim() !== '') return null
  const kids = Array.from(list.matchAll(kid), ([, element, page, marked]) =>
    element === undefined
      ? { number: Number(marked), page: Number(page) }
      : { number: Number(element), page: null },
  )
  return { kind, parent: Number(parent), says: before + after, name, kids }
}

const whole =
  /^<<\/Type \/StructElem\n\/S \/(\w+)\n([^]*?)\/P (\d+) 0 R\n\/K \[([^]*?)\]\n([^]*?)\/ID (\(node\d+\))>>$/u
const kid = /(\d+) 0 R|<<\/Type \/MCR\n\/Pg (\d+) 0 R\n\/MCID (\d+)>>/gu

/** Writes an element: numbers alone for the contents of its own page, and its name where it has one. */
export function writtenElement({ kind, parent, says, name, kids }: Element): string {
  const own = kids.find(({ page }) => page !== null)?.page ?? null
  const list = kids.map(({ number, page }) => {
    if (page === null) return `${number} 0 R`
    return page === own ? String(number) : `<</Type /MCR /Pg ${page} 0 R /MCID ${number}>>`
  })
  return [
    `<</Type /StructElem /S /${kind} /P ${parent} 0 R`,
    own === null ? '' : ` /Pg ${own} 0 R`,
    name === '' ? '' : ` /ID ${name}`,
    says === '' ? '' : `\n${says.trim()}`,
    `\n/K [${list.join(' ')}]>>`,
  ].join('')
}
