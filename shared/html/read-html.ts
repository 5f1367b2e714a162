import { ok, type Result } from '../model/failure'
import { plainText } from '../model/blocks/text'
import { asLines } from './leaves'
import type { RichContent, RichCell, RichPiece } from './rich-content'
import {
  boldOf,
  declarations,
  familyOf,
  isHidden,
  outlineOf,
  underlineOf,
  type Declarations,
} from './declarations'
import { createFlow, type Flow, type TextLook } from './flow'
import { listNumber } from './list-number'
import {
  attribute,
  children,
  count,
  has,
  isComment,
  isElement,
  isText,
  textBelow,
  type HtmlNode,
} from './node'
import { readTable } from './read-table'

/** What a page may hold, and what is said where it holds more. */
export interface HtmlBounds {
  /** In UTF-16 code units of its text. */
  readonly characters: number
  /** Elements inside one another. */
  readonly depth: number
  readonly tooMuchText: Result<never>
  readonly tooDeep: Result<never>
  readonly tooLargeTable: Result<never>
}

/** What a caller does itself with some elements; `before` is the number of pieces before its place. */
export interface Hearing {
  /** Of a picture outside of tables. */
  readonly picture: (picture: HtmlNode, before: number) => void
  /**
   * Whether the caller takes an element for itself, whose place is after the piece around it; what it
   * gives as text stands in the element's place.
   */
  readonly takes: (element: HtmlNode, before: number) => boolean | string
}

/**
 * Reads a parsed page: its text in paragraphs, tables, bold and underline, and the numbers of lists;
 * nothing else. Refuses what is beyond the bounds.
 */
export function readHtml(
  body: HtmlNode,
  bounds: HtmlBounds,
  hearing?: Hearing,
): Result<RichContent> {
  const pieces: RichPiece[] = []
  const state: State = { pictures: 0, characters: 0, depth: 0, mostDepth: bounds.depth, fits: true }
  const flow = createFlow((paragraph) => {
    state.characters += plainText(paragraph.leaves).length
    pieces.push(paragraph)
  })
  const table = (node: HtmlNode): void => {
    const read = readTable(node, (cell) => cellOf(cell, cells))
    if (!read) state.fits = false
    else if (read.rows.length > 0) pieces.push(read)
  }
  const picture = (node: HtmlNode): void => {
    if (!hearing) return
    flow.line()
    hearing.picture(node, pieces.length)
  }
  const takes = (node: HtmlNode): boolean | string =>
    hearing?.takes(node, pieces.length + 1) ?? false
  const cells: CellOut = { takes, state }
  readChildren(body, plain, { ...cells, flow, table, picture })
  flow.end()
  if (state.depth > bounds.depth) return bounds.tooDeep
  if (!state.fits) return bounds.tooLargeTable
  if (state.characters > bounds.characters) return bounds.tooMuchText
  return ok({ pieces, pictures: state.pictures })
}

interface State {
  pictures: number
  characters: number
  /** The deepest that was seen. */
  depth: number
  readonly mostDepth: number
  /** Whether all tables keep within the limits. */
  fits: boolean
}

/** What the words of a cell need. */
interface CellOut {
  readonly takes: (node: HtmlNode) => boolean | string
  readonly state: State
}

interface Out extends CellOut {
  readonly flow: Flow
  readonly table: (node: HtmlNode) => void
  readonly picture: (node: HtmlNode) => void
}

interface Context extends TextLook {
  readonly depth: number
  readonly isLink: boolean
}

const plain: Context = { depth: 0, underline: false, keepsSpace: false, isLink: false }

function cellOf(cell: HtmlNode, out: CellOut): RichCell {
  const lines: RichCell[] = []
  const flow = createFlow(({ leaves, autoNumber }) => {
    lines.push(autoNumber === null ? leaves : [{ text: autoNumber }, ...leaves])
  })
  const nothing = (): void => undefined
  readChildren(cell, plain, { ...out, flow, table: nothing, picture: nothing })
  flow.end()
  const leaves = asLines(lines)
  out.state.characters += plainText(leaves).length
  return leaves
}

function readChildren(node: HtmlNode, context: Context, out: Out): void {
  out.state.depth = Math.max(out.state.depth, context.depth)
  if (context.depth > out.state.mostDepth) return
  // Between these comments Word and WPS print the number of a list's paragraph.
  let number: string | null = null
  let next = startOf(node)
  for (const child of children(node)) {
    if (isComment(child)) {
      const words = child.nodeValue ?? ''
      if (words.startsWith('[if !supportLists]')) number = ''
      else if (number !== null && words.startsWith('[endif]')) {
        out.flow.number(number)
        number = null
      }
    } else if (number !== null) number += textBelow(child)
    else if (isText(child)) out.flow.text(child.nodeValue ?? '', context)
    else if (isElement(child)) {
      if (child.nodeName === 'LI') {
        next = Number.parseInt(attribute(child, 'value'), 10) || next
        out.flow.end()
        // Writers put headings into lists of their own counting: what they print is lost in the page.
        if (!opensWithHeading(child)) out.flow.number(listNumber(node, next))
        next += 1
      }
      readElement(child, context, out)
    }
  }
  if (number !== null) out.flow.text(number, context)
}

function readElement(node: HtmlNode, context: Context, out: Out): void {
  const { nodeName: name } = node
  if (ignored.has(name.toUpperCase())) return
  const taken = out.takes(node)
  if (typeof taken === 'string') return out.flow.text(taken, context)
  if (taken) return
  const style = declarations(node)
  if (isHidden(node, style)) return
  if (/^ignore/iu.test(style.get('mso-list') ?? '')) return out.flow.number(textBelow(node))
  if (name === 'BR') return out.flow.line()
  if (name === 'IMG') {
    if (isTracker(node, style)) return
    out.state.pictures += 1
    return out.picture(node)
  }
  const inner = within(context, node, style)
  if (name === 'TABLE' && !isLayout(node)) {
    out.flow.end()
    return out.table(node)
  }
  if (!blocks.has(name)) return readChildren(node, inner, out)
  out.flow.line()
  readChildren(node, inner, out)
  out.flow.end()
}

function within(context: Context, node: HtmlNode, style: Declarations): Context {
  const { nodeName: name } = node
  const isLink = context.isLink || (name === 'A' && attribute(node, 'href') !== '')
  const outlineLevel = outlineOf(name, style)
  const font = familyOf(node, style)
  const align = style.get('text-align') ?? attribute(node, 'align')
  const space = style.get('white-space')
  return {
    ...context,
    depth: context.depth + 1,
    isLink,
    bold: boldOf(name, style) ?? context.bold ?? false,
    // A link is underlined by itself.
    underline: !isLink && (underlineOf(name, style) ?? context.underline),
    keepsSpace:
      space === undefined ? context.keepsSpace || name === 'PRE' : space.startsWith('pre'),
    ...(outlineLevel !== null && { outlineLevel }),
    ...(font !== null && { font }),
    ...(align !== '' && { centered: /^center/iu.test(align) }),
  }
}

/** A picture of a point, by which web pages count their readers. */
function isTracker(node: HtmlNode, style: Declarations): boolean {
  const sides = ['width', 'height'].map((side) => attribute(node, side) || style.get(side) || '')
  return sides.some((side) => /^[01](?:px)?$/u.test(side))
}

/**
 * A table that holds a table, or one column with all the paragraphs in it, lays a web page out. Pages of
 * old part their paragraphs by breaks.
 */
function isLayout(table: HtmlNode): boolean {
  if (has(table, 'TABLE')) return true
  return count(table, 'TD', 'TH') <= count(table, 'TR') && holdsText(table)
}

/** Whether one of its cells has many paragraphs. */
function holdsText(node: HtmlNode): boolean {
  const isCell = node.nodeName === 'TD' || node.nodeName === 'TH'
  if (isCell) return count(node, 'P', 'DIV', 'LI', 'BR') >= fewestParagraphs
  return children(node).some(holdsText)
}

const fewestParagraphs = 4

function opensWithHeading(item: HtmlNode): boolean {
  return /^H[1-6]$/u.test(children(item).find(isElement)?.nodeName ?? '')
}

function startOf(list: HtmlNode): number {
  return Number.parseInt(attribute(list, 'start'), 10) || 1
}

const ignored = new Set(
  'HEAD STYLE SCRIPT TEMPLATE NOSCRIPT OBJECT EMBED IFRAME SVG AUDIO VIDEO CANVAS SELECT INPUT BUTTON XML RT RP'.split(
    ' ',
  ),
)

const blocks = new Set(
  `P DIV H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD BLOCKQUOTE PRE SECTION ARTICLE HEADER FOOTER MAIN NAV
  ASIDE ADDRESS FIGURE FIGCAPTION CENTER FORM FIELDSET DETAILS SUMMARY HR TABLE CAPTION THEAD TBODY
  TFOOT TR TD TH`.split(/\s+/u),
)
