import type { XmlElement } from '../../containers/xml'
import { childOf } from '../../containers/xml-tree'
import type { RunLook } from '../../document/run-look'
import type { ThemeFonts } from './theme'

/** How a paragraph looks, as far as something says it. Lengths in points. */
export interface ParagraphLook {
  /** 1 to 9; 0 for body text. */
  readonly outlineLevel?: number
  readonly centered?: boolean
  readonly left?: number
  readonly first?: number
  /** The same in hundredths of a character, which go first. */
  readonly leftCharacters?: number
  readonly firstCharacters?: number
  /** The list; '0' takes the paragraph out of one. */
  readonly list?: string
  /** In the list, from 0. */
  readonly listLevel?: number
  /** The style that puts it into the list. */
  readonly listStyle?: string
}

/** The value of the attribute that nearly every property has. */
export function valueOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes.get('w:val')
}

/** A property that is on or off by being there (ECMA-376-1, 17.17.4). */
export function isOn(parent: XmlElement | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name)
  if (!element) return undefined
  return !['0', 'false', 'off'].includes(valueOf(element) ?? '1')
}

/** A whole number of a file; undefined where it is none or too large to be meant. */
export function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/^[+-]?\d{1,9}(?:\.\d{1,9})?$/u.test(text)) return undefined
  return Math.trunc(Number(text))
}

/** Reads `w:rPr`. */
export function readRunLook(rPr: XmlElement | undefined, theme: ThemeFonts): RunLook {
  if (!rPr) return {}
  const fonts = childOf(rPr, 'w:rFonts')?.attributes
  const font = theme.get(fonts?.get('w:eastAsiaTheme') ?? '') ?? fonts?.get('w:eastAsia')
  const underline = childOf(rPr, 'w:u')
  const halfPoints = wholeNumber(valueOf(childOf(rPr, 'w:sz')))
  return present({
    font,
    latin: fonts?.get('w:ascii') ?? fonts?.get('w:hAnsi'),
    bold: isOn(rPr, 'w:b'),
    underline: underline && (valueOf(underline) ?? 'single') !== 'none',
    hidden: isOn(rPr, 'w:vanish'),
    size: halfPoints === undefined ? undefined : halfPoints / 2,
  })
}

/** Reads `w:pPr`. */
export function readParagraphLook(pPr: XmlElement | undefined): ParagraphLook {
  if (!pPr) return {}
  const outline = wholeNumber(valueOf(childOf(pPr, 'w:outlineLvl')))
  const align = valueOf(childOf(pPr, 'w:jc'))
  const indent = childOf(pPr, 'w:ind')?.attributes
  const length = (name: string) => {
    const twentieths = wholeNumber(indent?.get(name))
    return twentieths === undefined ? undefined : twentieths / 20
  }
  const characters = (name: string) => wholeNumber(indent?.get(name))
  const numbers = childOf(pPr, 'w:numPr')
  return present({
    outlineLevel: outline === undefined ? undefined : outline >= 0 && outline < 9 ? outline + 1 : 0,
    centered: align === undefined ? undefined : align === 'center',
    left: length('w:left') ?? length('w:start'),
    first: length('w:firstLine') ?? negative(length('w:hanging')),
    leftCharacters: characters('w:leftChars') ?? characters('w:startChars'),
    firstCharacters: characters('w:firstLineChars') ?? negative(characters('w:hangingChars')),
    list: valueOf(childOf(numbers, 'w:numId')),
    listLevel: wholeNumber(valueOf(childOf(numbers, 'w:ilvl'))),
  })
}

function negative(length: number | undefined): number | undefined {
  return length === undefined ? undefined : -length
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Without what is undefined, so that one look laid over another hides only what it says. */
function present<T extends object>(look: T): Present<T> {
  return Object.fromEntries(
    Object.entries(look).filter(([, value]) => value !== undefined),
  ) as Present<T>
}
