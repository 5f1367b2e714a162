import type { XmlElement } from '../../containers/xml'
import { childOf, childrenOf, elementsOf } from '../../containers/xml-tree'
import type { RunLook } from '../../document/run-look'
import { limits } from '../../limits'
import { points } from './lengths'

/** What a style comes to with all that it is based on. */
export interface Style {
  /** As the user sees it, of the nearest style that has a name of its own. */
  readonly name: string
  /** 1 to 9 as `text:h` would have it; undefined where the style says nothing. */
  readonly outlineLevel: number | undefined
  readonly centered: boolean
  /** Of the first line, in points. */
  readonly indent: number
  readonly run: RunLook
  /** The list that its paragraphs in lists are counted in. */
  readonly list: string | undefined
}

export interface Styles {
  readonly paragraph: (name: string | undefined) => Style
  readonly text: (name: string | undefined) => RunLook
  readonly lists: ReadonlyMap<string, XmlElement>
  /** How headings are counted that stand in no list. */
  readonly outline: XmlElement | undefined
}

/** Reads the styles of `styles.xml` and `content.xml`, named and automatic. */
export function readStyles(parts: readonly (XmlElement | undefined)[]): Styles {
  const groups = parts.flatMap((part) =>
    elementsOf(part).filter(({ name }) => styleGroups.has(name)),
  )
  const all = groups.flatMap((group) => elementsOf(group))
  const faces = facesOf(parts)
  const byName = new Map<string, XmlElement>()
  const lists = new Map<string, XmlElement>()
  const automatic = new Set(
    groups
      .filter(({ name }) => name === 'office:automatic-styles')
      .flatMap((group) => elementsOf(group)),
  )
  for (const style of all) {
    const name = style.attributes.get('style:name') ?? ''
    if (style.name === 'style:style')
      byName.set(key(style.attributes.get('style:family'), name), style)
    if (style.name === 'text:list-style') lists.set(name, style)
  }
  const defaults = all.find(
    (style) =>
      style.name === 'style:default-style' && style.attributes.get('style:family') === 'paragraph',
  )
  const base: Style = {
    ...laidOver(plain, defaults, faces),
    name: '',
  }
  const known = new Map<string, Style>()
  const resolve = (family: string, name: string | undefined, depth: number): Style => {
    const from = family === 'paragraph' ? base : plain
    const style = name === undefined ? undefined : byName.get(key(family, name))
    if (name === undefined || !style || depth > limits.styleBases) return from
    const at = key(family, name)
    const before = known.get(at)
    if (before) return before
    const parent = resolve(family, style.attributes.get('style:parent-style-name'), depth + 1)
    const own = style.attributes.get('style:display-name') ?? name
    const made = {
      ...laidOver(parent, style, faces),
      name: automatic.has(style) ? parent.name : own,
    }
    known.set(at, made)
    return made
  }
  return {
    paragraph: (name) => resolve('paragraph', name, 0),
    text: (name) => resolve('text', name, 0).run,
    lists,
    outline: all.find(({ name }) => name === 'text:outline-style'),
  }
}

const styleGroups = new Set(['office:styles', 'office:automatic-styles'])

const plain: Style = {
  name: '',
  outlineLevel: undefined,
  centered: false,
  indent: 0,
  run: {},
  list: undefined,
}

function key(family: string | undefined, name: string): string {
  return `${family ?? ''} ${name}`
}

function laidOver(base: Style, style: XmlElement | undefined, faces: Faces): Style {
  const paragraph = childOf(style, 'style:paragraph-properties')?.attributes
  const align = paragraph?.get('fo:text-align')
  const level = Number(style?.attributes.get('style:default-outline-level') ?? Number.NaN)
  const margin = points(paragraph?.get('fo:margin-left'))
  const first = points(paragraph?.get('fo:text-indent'))
  const list = style?.attributes.get('style:list-style-name')
  return {
    name: base.name,
    outlineLevel: Number.isNaN(level) ? base.outlineLevel : level,
    centered: align === undefined ? base.centered : align === 'center',
    indent: margin === null && first === null ? base.indent : (margin ?? 0) + (first ?? 0),
    run: { ...base.run, ...runOf(childOf(style, 'style:text-properties'), faces) },
    list: list ?? base.list,
  }
}

/** Names of fonts by the name of their declaration. */
type Faces = ReadonlyMap<string, string>

function facesOf(parts: readonly (XmlElement | undefined)[]): Faces {
  return new Map(
    parts
      .flatMap((part) => childrenOf(childOf(part, 'office:font-face-decls'), 'style:font-face'))
      .map(({ attributes }) => [
        attributes.get('style:name') ?? '',
        (attributes.get('svg:font-family') ?? '').replaceAll(/["']/gu, ''),
      ]),
  )
}

function runOf(properties: XmlElement | undefined, faces: Faces): RunLook {
  const from = properties?.attributes
  if (!from) return {}
  const face = (declared: string, family: string): string | undefined => {
    const name = from.get(declared)
    return (name === undefined ? undefined : faces.get(name) || name) ?? from.get(family)
  }
  const font = face('style:font-name-asian', 'style:font-family-asian')
  const latin = face('style:font-name', 'fo:font-family')
  const weight = from.get('style:font-weight-asian') ?? from.get('fo:font-weight')
  const line = from.get('style:text-underline-style')
  const size = points(from.get('style:font-size-asian') ?? from.get('fo:font-size'))
  return {
    ...(font !== undefined && { font }),
    ...(latin !== undefined && { latin }),
    ...(weight !== undefined && { bold: /^(?:bold|[6-9]00)$/u.test(weight) }),
    ...(line !== undefined && { underline: line !== 'none' }),
    ...(from.has('text:display') && { hidden: from.get('text:display') === 'none' }),
    ...(size !== null && { size }),
  }
}
