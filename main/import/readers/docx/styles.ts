import type { XmlElement } from '../../containers/xml'
import { childOf, childrenOf } from '../../containers/xml-tree'
import { limits } from '../../limits'
import { readParagraphLook, readRunLook, valueOf, type ParagraphLook } from './properties'
import type { RunLook } from '../../document/run-look'
import type { ThemeFonts } from './theme'

/** A style with all that it takes from the styles it is based on. */
export interface Style {
  readonly id: string
  /** As the file has it: heading 1, 标题 1 … */
  readonly name: string
  readonly paragraph: ParagraphLook
  readonly run: RunLook
}

export interface Styles {
  /** The paragraph style of an id; the file's default one where there is none of it. */
  readonly paragraph: (id: string | undefined) => Style
  /** The character style of an id. */
  readonly character: (id: string | undefined) => RunLook
}

/** Reads `styles.xml`; the answer for an id is worked out once. */
export function readStyles(root: XmlElement | null, theme: ThemeFonts): Styles {
  const raw = childrenOf(root ?? undefined, 'w:style')
  const byId = new Map(raw.map((style) => [style.attributes.get('w:styleId') ?? '', style]))
  const defaults = childOf(root ?? undefined, 'w:docDefaults')
  const base: Style = {
    id: '',
    name: '',
    paragraph: readParagraphLook(childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr')),
    run: readRunLook(childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr'), theme),
  }
  const usual = raw.find(
    ({ attributes }) =>
      attributes.get('w:type') === 'paragraph' &&
      ['1', 'true'].includes(attributes.get('w:default') ?? ''),
  )
  const paragraphs = new Map<string, Style>()
  const characters = new Map<string, RunLook>()
  return {
    paragraph: (asked) => {
      const id = asked !== undefined && byId.has(asked) ? asked : usual?.attributes.get('w:styleId')
      if (id === undefined) return base
      const known = paragraphs.get(id) ?? chainOf(byId, id).reduce(laidOver(theme), base)
      paragraphs.set(id, known)
      return known
    },
    character: (id) => {
      if (id === undefined) return {}
      const nothing: Style = { id, name: '', paragraph: {}, run: {} }
      const known = characters.get(id) ?? chainOf(byId, id).reduce(laidOver(theme), nothing).run
      characters.set(id, known)
      return known
    },
  }
}

/** A style and those that it is based on, the first of them first; a circle is cut where it closes, and a chain at `limits.styleBases`. */
function chainOf(byId: ReadonlyMap<string, XmlElement>, id: string): readonly XmlElement[] {
  const chain = new Set<XmlElement>()
  let next = byId.get(id)
  while (next && !chain.has(next) && chain.size < limits.styleBases) {
    chain.add(next)
    next = byId.get(valueOf(childOf(next, 'w:basedOn')) ?? '')
  }
  return [...chain].reverse()
}

function laidOver(theme: ThemeFonts): (base: Style, style: XmlElement) => Style {
  return (base, style) => {
    const id = style.attributes.get('w:styleId') ?? ''
    const name = valueOf(childOf(style, 'w:name')) ?? id
    const own = readParagraphLook(childOf(style, 'w:pPr'))
    return {
      id,
      name,
      // A heading by its name is one though the file, as some writers do, gives it no outline level.
      paragraph: {
        ...base.paragraph,
        ...levelByName(name),
        ...own,
        // In a style the level of its list says which of the list's levels is linked to it.
        ...(own.list === undefined && own.listLevel === undefined ? {} : { listStyle: id }),
      },
      run: { ...base.run, ...readRunLook(childOf(style, 'w:rPr'), theme) },
    }
  }
}

function levelByName(name: string): ParagraphLook {
  const level = /^(?:heading|标题|標題)\s?([1-9])$/iu.exec(name)?.[1]
  return level === undefined ? {} : { outlineLevel: Number(level) }
}
