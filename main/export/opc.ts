import { el, type Markup } from './markup'

/** Where the schemas of Office Open XML are named (ECMA-376). */
export const office = 'http://schemas.openxmlformats.org'

/** The first time that a zip can name: in a file of the same bytes there is no time of day. */
export const firstTime = new Date(1980, 0, 1)

/** The content type of one part (ECMA-376-2, 10.1.2.2). */
export function override(name: string, type: string): Markup {
  return el('Override', { PartName: name, ContentType: type })
}

/** The parts of a package by their types: relationships, XML, then others. */
export function contentTypes(others: readonly Markup[]): Markup {
  return el('Types', { xmlns: `${office}/package/2006/content-types` }, [
    el('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...others,
  ])
}

/** The type of a relationship to a part of an office document: styles, worksheet … */
export function relationType(type: string): string {
  return `${office}/officeDocument/2006/relationships/${type}`
}

/** What a part leads to, as id, type and target. */
export function relationships(list: readonly (readonly [string, string, string])[]): Markup {
  return el(
    'Relationships',
    { xmlns: `${office}/package/2006/relationships` },
    list.map(([id, type, target]) => el('Relationship', { Id: id, Type: type, Target: target })),
  )
}
