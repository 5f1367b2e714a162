import { contentBegins, contentOf, printedObjects, withContents } from './printed-objects'
import { elementOf, writtenElement, type Element, type Kid } from './tag-element'

type Elements = ReadonlyMap<number, Element>

/**
 * A file that Chromium printed, without the tags that say nothing: it puts every change of font into an
 * element of no meaning (NonStruct), four of five objects of a long report. What is in them goes to the
 * element around them (ISO 32000-1, 14.7). Read as text: the library takes seconds for so many objects.
 * What is not written as Chromium writes it stays as it is. The heads of cells are named anew, since the
 * numbers that Chromium names them by are others each time. The file has no table of objects.
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
  const named = newNames(elements, asked)
  const changed = new Map<number, string | null>()
  for (const [number, element] of elements) {
    const lean = {
      ...element,
      name: named.get(element.name) ?? '',
      says: withNewNames(element.says, named),
      parent: ownerOf(elements, element.parent),
      kids: kidsOf(elements, element),
    }
    changed.set(number, isEmpty(elements, element) ? null : writtenElement(lean))
  }
  const owners = new Set(trees.flatMap(numbersIn))
  for (const object of found.objects) {
    if (owners.has(object.number) && contentBegins(file, object, '[')) {
      changed.set(object.number, withOwners(contentOf(file, object), elements))
    }
    if (names.includes(object.number)) {
      changed.set(object.number, withNames(contentOf(file, object), named))
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

/** The names that are asked for, each with one by the order of the file. */
function newNames(elements: Elements, asked: ReadonlySet<string>): ReadonlyMap<string, string> {
  const names = Array.from(elements.values(), ({ name }) => name).filter((name) => asked.has(name))
  return new Map(names.map((name, at) => [name, `(head${String(at + 1).padStart(8, '0')})`]))
}

function withNewNames(text: string, named: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\(node\d+\)/gu, (name) => named.get(name) ?? name)
}

/** The elements by name, those alone that are asked for, in the order of the names (7.9.6). */
function withNames(leaf: string, named: ReadonlyMap<string, string>): string {
  const left = Array.from(leaf.matchAll(/(\(node\d+\)) (\d+ 0 R)/gu))
    .flatMap(([, name = '', element = '']) => {
      const found = named.get(name)
      return found === undefined ? [] : [{ name: found, element }]
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const [first, last] = [left.at(0)?.name, left.at(-1)?.name]
  const limits = first && last ? `/Limits [${first} ${last}]\n` : ''
  return `<<${limits}/Names [${left.map(({ name, element }) => `${name} ${element}`).join(' ')}]>>`
}
