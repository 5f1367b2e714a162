import type { Draft } from '../../../../shared/model/draft'
import type { SourceDocument } from '../../../../shared/model/source'
import { escaped, inList, p, r, style, type MadeDocx } from './make-docx'

/** How a writer may have set the headings of a report. */
export const settings = ['typed', 'styled', 'renamed', 'fonts', 'lists', 'listed-styles'] as const
export type Setting = (typeof settings)[number]

/**
 * A report of plain text as a document: its lines as paragraphs, its tables as tables, its headings set
 * as `setting` says. `draft` is what was recognised in `source`.
 */
export function reportDocx(source: SourceDocument, draft: Draft, setting: Setting): MadeDocx {
  const kinds = kindsOf(draft)
  const inTables = tablesOf(source, draft)
  const lists = setting === 'lists' || setting === 'listed-styles' ? createLists() : null
  const body = source.blocks.flatMap((block) => {
    const table = inTables.get(block.place)
    if (table !== undefined) return table
    if (block.kind !== 'paragraph') return []
    return [paragraph(block.text, kinds.get(block.place), setting, lists)]
  })
  const numbering = lists?.xml()
  return {
    body: body.join(''),
    styles: stylesOf(setting),
    ...(numbering !== undefined && { numbering }),
  }
}

interface Kind {
  readonly level: number
  readonly number: string
  readonly heading: boolean
  readonly title: boolean
}

/** By line: its number and what it is. */
function kindsOf(draft: Draft): ReadonlyMap<number, Kind> {
  const kinds = new Map<number, Kind>()
  for (const block of draft.blocks) {
    if (kinds.has(block.place) || block.type === 'table' || block.type === 'image') continue
    if (block.level == null) continue
    const heading = block.type === 'heading' && !block.runIn
    kinds.set(block.place, {
      level: block.level,
      number: block.number ?? '',
      heading,
      title: false,
    })
  }
  return kinds
}

/** By line: the table that begins there, '' for its other lines. */
function tablesOf({ blocks }: SourceDocument, draft: Draft): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  for (const table of draft.blocks) {
    if (table.type !== 'table') continue
    // Its caption stands above it.
    const lines = blocks
      .filter((block) => block.place >= table.place && 'text' in block && block.text.includes('	'))
      .slice(0, table.rows.length)
    for (const [index, { place }] of lines.entries())
      found.set(place, index === 0 ? tableXml(table.rows) : '')
  }
  return found
}

function tableXml(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join(''))
  return `<w:tbl><w:tblPr/>${cells.map((cell) => `<w:tr>${cell}</w:tr>`).join('')}</w:tbl>`
}

function paragraph(
  text: string,
  kind: Kind | undefined,
  setting: Setting,
  lists: Lists | null,
): string {
  const words = text.trim()
  const indent = text.startsWith('\u3000') ? '<w:ind w:firstLineChars="200"/>' : ''
  if (!kind) return p(r(words), indent)
  const isTyped = lists === null
  const rest = isTyped ? words : words.slice(words.indexOf(kind.number) + kind.number.length).trim()
  const number = isTyped ? '' : (lists?.place(kind.level, kind.number) ?? '')
  const own = kind.heading
  const name =
    own && ['styled', 'renamed', 'listed-styles'].includes(setting)
      ? `<w:pStyle w:val="h${kind.level}"/>`
      : ''
  const font = own && setting === 'fonts' ? fonts[kind.level - 1] : ''
  return p(r(rest, font), name + number + indent)
}

const fonts = [
  '<w:rFonts w:eastAsia="黑体"/>',
  '<w:rFonts w:eastAsia="楷体_GB2312"/>',
  '<w:b/>',
  '',
]

function stylesOf(setting: Setting): string {
  const levels = [1, 2, 3, 4].map((level) => {
    const name = setting === 'renamed' ? `局内${level}号` : `heading ${level}`
    return style(`h${level}`, name, `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr>`)
  })
  return levels.join('')
}

interface Lists {
  /** The properties of a paragraph that is to print a number. */
  readonly place: (level: number, number: string) => string
  readonly xml: () => string
}

/** A list for each number, so that any number can be printed: most lists begin anew. */
function createLists(): Lists {
  const texts: string[] = []
  return {
    place: (level, number) => {
      texts.push(number)
      return inList(level - 1, texts.length)
    },
    xml: () => {
      const definitions = texts.map((number, index) => {
        const levels = [0, 1, 2, 3].map(
          (level) =>
            `<w:lvl w:ilvl="${level}"><w:numFmt w:val="decimal"/><w:lvlText w:val="${escaped(number)}"/></w:lvl>`,
        )
        return `<w:abstractNum w:abstractNumId="${index + 1}">${levels.join('')}</w:abstractNum>`
      })
      const nums = texts.map(
        (_, index) =>
          `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index + 1}"/></w:num>`,
      )
      return [...definitions, ...nums].join('')
    },
  }
}
