import type { XmlElement } from '../../containers/xml'
import type { List, ListPlace } from '../../document/list'
import { levelsOf, listOf } from './lists'
import type { Styles } from './styles'

/** Where in the lists of a document its paragraphs stand, followed in its order. */
export interface ListPlaces {
  /** A list opens, at `level` from 0, in the list around it or null. */
  readonly open: (list: XmlElement, level: number, around: OpenList | null) => OpenList
  readonly place: (open: OpenList, level: number, start: number | null) => ListPlace
  /** Of a heading outside of lists. */
  readonly heading: (level: number) => ListPlace | null
}

export interface OpenList {
  readonly style: string
  readonly list: List
}

export function createListPlaces(styles: Styles): ListPlaces {
  const last = new Map<string, List>()
  const byId = new Map<string, List>()
  const outline = listOf('outline', levelsOf(styles.outline))
  let made = 0
  const fresh = (style: string): List => {
    made += 1
    return listOf(`${style} ${made}`, levelsOf(styles.lists.get(style)))
  }
  return {
    open: (element, level, around) => {
      const { attributes } = element
      const style = attributes.get('text:style-name') ?? around?.style ?? ''
      if (level > 0 && around && style === around.style) return around
      const named = byId.get(attributes.get('text:continue-list') ?? '')
      const goesOn = attributes.get('text:continue-numbering') === 'true' ? last.get(style) : null
      const list = named ?? goesOn ?? fresh(style)
      last.set(style, list)
      const id = attributes.get('xml:id')
      if (id !== undefined) byId.set(id, list)
      return { style, list }
    },
    place: ({ style, list }, level, start) => {
      if (start === null) return { id: style, list, level }
      made += 1
      return { id: `${style} ${made}`, list: { ...list, starts: new Map([[level, start]]) }, level }
    },
    heading: (level) =>
      outline.levels[level]?.text === '' ? null : { id: 'outline', list: outline, level },
  }
}
