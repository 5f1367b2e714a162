import { byBlockType, type ByBlockType } from '../../../shared/model/block'
import type { Level } from '../../../shared/model/level'
import type { WrittenBlock } from '../../../shared/model/written'
import { points, standard } from '../../../shared/layout/standard'
import type { Numbers } from '../../../shared/resolve/numbers'
import { escaped, face, faces, leavesHtml } from './copied-runs'
import { tableHtml } from './copied-table'
import { numberBefore } from './copied-text'
import type { WrittenFragment } from './fragment'

/**
 * The copied blocks as Word and WPS keep them: the standard's faces and sizes as inline styles,
 * numbers as text, headings of the outline, tables with borders and widths of their own.
 */
export function copiedHtml(
  { blocks, startsInside, endsInside }: WrittenFragment,
  numbers: Numbers,
): string {
  const [first, ...others] = blocks
  const isText = first?.type === 'heading' || first?.type === 'paragraph'
  if (isText && others.length === 0 && (startsInside || endsInside)) {
    const number = startsInside ? '' : escaped(numberBefore(first, numbers))
    return `<span style="${face('body')}">${number}${leavesHtml(first.children)}</span>`
  }
  return blocks
    .map((block, index) => {
      const isPart = index === 0 && startsInside
      const number = isPart ? '' : numberBefore(block, numbers)
      return byBlockType(html(escaped(number)), block)
    })
    .join('\n')
}

const lineHeight = points(standard.typeArea.height) / standard.grid.lines
const line = `line-height:${lineHeight.toFixed(2)}pt;mso-line-height-rule:exactly`
const indent = `text-indent:${standard.indent * standard.size.body}pt;mso-char-indent-count:${standard.indent}`
const paragraph = `margin:0;text-align:justify;${line};${indent}`

function html(number: string): ByBlockType<string, WrittenBlock> {
  return {
    heading: ({ level, children }) => headingHtml(level, number + leavesHtml(children)),
    paragraph: ({ level, role, children }) => {
      const leads = children.filter((leaf) => leaf.lead === true)
      const lead = number + leavesHtml(leads)
      const rest = leavesHtml(children.filter((leaf) => leaf.lead !== true))
      const opening = lead === '' ? '' : span(leads.length > 0 && level ? level : 'body', lead)
      const place =
        role === 'signature' || role === 'date' ? `margin:0;text-align:right;${line}` : null
      const flush = role === 'recipient' ? `margin:0;${line}` : null
      return `<p style="${place ?? flush ?? paragraph}">${opening}${span('body', rest)}</p>`
    },
    table: (table) => captionHtml(number, table) + tableHtml(table),
    'page-break': () => '<br style="page-break-before:always">',
    image: (picture) => captionHtml(number, picture),
    chart: (chart) => captionHtml(number, chart),
  }
}

function headingHtml(level: Level | null, words: string): string {
  if (level === null) {
    return `<p style="margin:0;text-align:center;${line}">${span('body', words)}</p>`
  }
  return `<h${level} style="${paragraph};mso-outline-level:${level};font-weight:normal">${span(level, words)}</h${level}>`
}

function captionHtml(number: string, { caption }: { readonly caption: string }): string {
  if (caption === '') return ''
  return `<p style="margin:0;text-align:center">${span('body', number + escaped(caption))}</p>`
}

function span(of: keyof typeof faces, words: string): string {
  return words === '' ? '' : `<span style="${face(of)}">${words}</span>`
}
