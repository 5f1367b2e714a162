import { contentBegins, contentOf, printedObjects, withContents } from './printed-objects'
import { elementOf, writtenElement, type Element, type Kid } from './tag-element'

type Elements = ReadonlyMap<number, Element>

/**
 * A file that Chromium printed, without the tags that say nothing: it puts every change of font into an
 * element of no meaning (NonStruct), four of five objects of a long report. What is in them goes to the
 * element around them (ISO 32000-1, 14.7). Read as text: the library takes seconds for so many objects.
 * What is not written as Chromium writes it stays as it is. The file has no table of objects.
 */
export function leanTags(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const found = printedObjects(file)
  if (!found) return pdf
  const elements = new Map<number, Element>()
  const asked = new Set<string>()
  const trees: string[] = []
  const names: number[] = []
  for (const object of found.objects) {
    if (contentBegins(file, object, '<</Type /StructElem\n')) {
      const content = contentOf(file, object)
      const element = elementOf(content)
      if (element) elements.set(object.number, element)
      for (const name of askedNames(content)) asked.add(name)
    }
    if (contentBegins(file, object, '<</Type /ParentTree\n')) trees.push(contentOf(file, object))
    if (contentBegins(file, object, '<</Limits [(node')) names.push(object.number)
  }
  const changed = new Map<number, string | null>()
  for (const [number, element] of elements) {
    const lean = {
      ...element,
      parent: ownerOf(elements, element.parent),
      kids: kidsOf(elements, element),
    }
    changed.set(number, isEmpty(elements, element) ? null : writtenElement(lean, asked))
  }
  const owners = new Set(trees.flatMap(numbersIn))
  for (const object of found.objects) {
    if (owners.has(object.number) && contentBegins(file, object, '[')) {
      changed.set(object.number, withOwners(contentOf(file, object), elements))
    }
    if (names.includes(object.number)) {
      changed.set(object.number, withNames(contentOf(file, object), asked))
    }
  }
  return withContents(file, found, changed)
}

/** Whether an element says nothing and may give what is in it to the one around it. */
function isEmpty(elements: Elements, { kind, says, parent, kids }: Element): boolean {
  if (kind !== 'NonStruct' || says !== '') return false
  const around = elements.get(parent)?.kind ?? 'Document'
  return around !== 'Document' && kids.every((kid) => kid.page !== null || elements.has(kid.number))
}

/** An element, or the nearest around it that says something. */
function ownerOf(elements: Elements, number: number): number {
  const element = elements.get(number)
  return element && isEmpty(elements, element) ? ownerOf(elements, element.parent) : number
}

/** What is in an element, and in place of those that say nothing what is in them. */
function kidsOf(elements: Elements, { kids }: Element): readonly Kid[] {
  return kids.flatMap((kid) => {
    const inner = kid.page === null ? elements.get(kid.number) : undefined
    return inner && isEmpty(elements, inner) ? kidsOf(elements, inner) : [kid]
  })
}

/** The names by which a cell of a table calls its heads. */
function askedNames(element: string): readonly string[] {
  return /\/Headers \[([^\]]*)\]/u.exec(element)?.[1]?.match(/\(node\d+\)/gu) ?? []
}

/** The lists that a tree of parents names: `/Nums [0 78 0 R 1 79 0 R]`. */
function numbersIn(tree: string): readonly number[] {
  return Array.from(tree.matchAll(/\d+ (\d+) 0 R/gu), ([, list]) => Number(list))
}

/** The owner of each content of a page. */
function withOwners(list: string, elements: Elements): string {
  return list.replaceAll(
    /(\d+) 0 R/gu,
    (_, number: string) => `${ownerOf(elements, Number(number))} 0 R`,
  )
}

/** The elements by name, those alone that are asked for. */
function withNames(leaf: string, asked: ReadonlySet<string>): string {
  const left = Array.from(leaf.matchAll(/(\(node\d+\)) (\d+ 0 R)/gu)).filter(([, name = '']) =>
    asked.has(name),
  )
  const [first, last] = [left.at(0)?.[1], left.at(-1)?.[1]]
  const limits = first && last ? `/Limits [${first} ${last}]\n` : ''
  return `<<${limits}/Names [${left.map(([pair]) => pair).join(' ')}]>>`
}
