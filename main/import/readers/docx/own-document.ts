import { figure } from '../../../../shared/model/blocks/figure'
import { sealings } from '../../../../shared/model/head'
import {
  figureBookmark,
  type OwnDocument,
  type OwnFigure,
} from '../../../../shared/model/own-document'
import type { SourceFigure } from '../../../../shared/model/source'
import { parseXml, type XmlElement } from '../../containers/xml'
import { childrenOf, textOf } from '../../containers/xml-tree'
import type { Zip } from '../../containers/zip'
import { namespaces } from './namespaces'

/**
 * What this program wrote into a document of its own; null in any other. Programs that save the document
 * name the part anew. What in it does not hold is left out: the text is read all the same.
 */
export function readOwnDocument(zip: Zip): OwnDocument | null {
  const names = zip.names.filter((name) => /^customXml\/item\d+\.xml$/iu.test(name))
  for (const name of names.slice(0, mostParts)) {
    const bytes = zip.read(name)
    if (!bytes?.ok || bytes.value.byteLength > largestPart) continue
    const root = parseXml(bytes.value, namespaces)
    if (root.ok && root.value.name === 'own:report') return documentOf(root.value)
  }
  return null
}

const mostParts = 20
const largestPart = 8_000_000

function documentOf(root: XmlElement): OwnDocument {
  const said = (name: string): string => root.attributes.get(name) ?? ''
  return {
    report: said('id'),
    sealing: sealings.find((each) => each === said('sealing')) ?? 'none',
    contents: said('contents') === 'true',
    figures: childrenOf(root, 'own:figure').flatMap(figureOf),
  }
}

function figureOf(element: XmlElement): readonly OwnFigure[] {
  const { bookmark = '', name = '', decimals, ...rest } = Object.fromEntries(element.attributes)
  const shape = figure.omit({ children: true }).safeParse({
    ...rest,
    type: 'figure',
    ...(decimals !== undefined && { decimals: Number(decimals) }),
  })
  if (!shape.success || !bookmark.startsWith(figureBookmark)) return []
  return [{ bookmark, name, shape: shape.data, text: textOf(element) }]
}

/** Follows the bookmarks of figures through the blocks. Offsets are UTF-16 code units of a block's text. */
export interface FigurePlaces {
  readonly mark: (mark: BookmarkEdge, place: number) => void
  readonly of: (place: number) => readonly SourceFigure[]
}

/** Where a bookmark begins (it has a name there) or ends. */
export interface BookmarkEdge {
  readonly id: string
  readonly name: string | null
  readonly at: number
}

/** A bookmark that begins in one paragraph and ends in another marks no figure any more. */
export function createFigurePlaces(): FigurePlaces {
  const open = new Map<
    string,
    { readonly name: string; readonly place: number; readonly start: number }
  >()
  const found = new Map<number, SourceFigure[]>()
  return {
    mark: ({ id, name, at }, place) => {
      if (name !== null) return void open.set(id, { name, place, start: at })
      const begun = open.get(id)
      open.delete(id)
      if (!begun || begun.place !== place || begun.start >= at) return
      const all = found.get(place) ?? []
      all.push({ bookmark: begun.name, start: begun.start, end: at })
      found.set(place, all)
    },
    of: (place) => found.get(place) ?? [],
  }
}
