import type { XmlElement } from '../../containers/xml'
import { childOf, childrenOf } from '../../containers/xml-tree'
import { noLevel, type List, type ListLevel, type ListPlace } from '../../document/list'
import { isOn, valueOf, wholeNumber, type ParagraphLook } from './properties'
import type { Styles } from './styles'

export interface Numbering {
  readonly list: (id: string) => List | null
}

/** Reads `numbering.xml`. */
export function readNumbering(root: XmlElement | null, styles: Styles): Numbering {
  const definitions = byId(root, 'w:abstractNum', 'w:abstractNumId')
  const numbers = byId(root, 'w:num', 'w:numId')
  const known = new Map<string, List | null>()
  const definitionOf = (id: string, seen: readonly string[]): string | null => {
    const definition = definitions.get(id)
    if (!definition || seen.includes(id)) return null
    // A definition may only name a style, whose list has the levels.
    const link = valueOf(childOf(definition, 'w:numStyleLink'))
    if (link === undefined) return id
    const linked = numbers.get(styles.paragraph(link).paragraph.list ?? '')
    return definitionOf(valueOf(childOf(linked, 'w:abstractNumId')) ?? '', [...seen, id])
  }
  return {
    list: (id) => {
      const before = known.get(id)
      if (before !== undefined) return before
      const number = numbers.get(id)
      const definition = definitionOf(valueOf(childOf(number, 'w:abstractNumId')) ?? '', [])
      const list =
        number && definition !== null
          ? listOf(number, definition, definitions.get(definition))
          : null
      known.set(id, list)
      return list
    },
  }
}

/** The place of a paragraph by its own properties and those of its style; null outside any list. */
export function listPlace(
  numbering: Numbering,
  style: ParagraphLook,
  own: ParagraphLook,
): ListPlace | null {
  const id = own.list ?? style.list
  const list = id === undefined || id === '0' ? null : numbering.list(id)
  if (id === undefined || !list) return null
  const byStyle =
    own.list === undefined
      ? list.levels.findIndex(
          (level) => level.style === style.listStyle && level.style !== undefined,
        )
      : -1
  const asked =
    own.listLevel ?? (byStyle >= 0 ? byStyle : own.list === undefined ? style.listLevel : 0)
  const level = Math.min(Math.max(asked ?? 0, 0), 8)
  return { id, list, level }
}

function byId(root: XmlElement | null, name: string, key: string): ReadonlyMap<string, XmlElement> {
  const all = childrenOf(root ?? undefined, name)
  return new Map(all.map((each) => [each.attributes.get(key) ?? '', each]))
}

function listOf(number: XmlElement, definition: string, abstract: XmlElement | undefined): List {
  const levels = levelsOf(abstract)
  const starts = new Map<number, number>()
  for (const override of childrenOf(number, 'w:lvlOverride')) {
    const at = wholeNumber(override.attributes.get('w:ilvl')) ?? 0
    const level = childOf(override, 'w:lvl')
    if (level) levels.set(at, levelOf(level))
    const start = wholeNumber(valueOf(childOf(override, 'w:startOverride')))
    if (start !== undefined) starts.set(at, start)
  }
  return {
    definition,
    levels: Array.from({ length: 9 }, (_, index) => levels.get(index) ?? noLevel),
    starts,
  }
}

function levelsOf(abstract: XmlElement | undefined): Map<number, ListLevel> {
  return new Map(
    childrenOf(abstract, 'w:lvl').map((level) => [
      wholeNumber(level.attributes.get('w:ilvl')) ?? 0,
      levelOf(level),
    ]),
  )
}

function levelOf(level: XmlElement): ListLevel {
  // A format of a newer Word stands beside the one that any program knows.
  const newer = childOf(childOf(level, 'mc:AlternateContent'), 'mc:Fallback')
  const format = valueOf(childOf(level, 'w:numFmt') ?? childOf(newer, 'w:numFmt')) ?? 'decimal'
  return {
    start: wholeNumber(valueOf(childOf(level, 'w:start'))) ?? 0,
    format,
    text: (valueOf(childOf(level, 'w:lvlText')) ?? '').slice(0, longestText),
    style: valueOf(childOf(level, 'w:pStyle')),
    restart: wholeNumber(valueOf(childOf(level, 'w:lvlRestart'))),
    isLegal: isOn(level, 'w:isLgl') ?? false,
    isBullet: format === 'bullet',
  }
}

const longestText = 100
