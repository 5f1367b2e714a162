import type { Head } from '../model/head'
import { asTable } from '../resolve/chart-as-table'
import type { ResolvedBlock, ResolvedReport } from '../resolve/resolved'
import { colophonHtml } from './colophon'
import { contentsOf, frontPagesHtml, titleWidth, type ContentsEntry } from './front-pages'
import { hasColophon, remarkOf } from './head-elements'
import { headingHtml, titleLinesHtml } from './heading-html'
import { imageHtml } from './image-html'
import type { PageMetrics } from './page-metrics'
import { paragraphHtml } from './paragraph-html'
import { escapeHtml } from './printable'
import { redHeadHtml } from './red-head'
import { runsText } from './run-text'
import { tableHtml } from './table-html'

/** Where the page looks for its styles, relative to itself. */
export const styleSheets = { fonts: 'fonts/fonts.css', page: 'page.css' } as const

/**
 * The report as an HTML page of classes only, to be shown under a policy without inline styles.
 * Its look is `pageCss`.
 */
export function layoutHtml(report: ResolvedReport, metrics: PageMetrics): string {
  const widest = titleWidth(metrics, metrics.size.title)
  const title = titleLinesHtml(report.title, report.organization, widest)
  const entries = contentsOf(report)
  const parts = { metrics, entries, head: report.head }
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escapeHtml(report.title)}</title>`,
    ...Object.values(styleSheets).map((sheet) => `<link rel="stylesheet" href="${sheet}">`),
    '</head><body>',
    frontPagesHtml(report, entries, metrics),
    '<div id="text"></div>',
    redHeadHtml(report.head),
    report.title === '' ? '' : `<p class="title">${title}</p>`,
    ...withRemark(grouped(report.blocks), report.head).map((group) =>
      typeof group === 'string' ? group : groupHtml(group, parts),
    ),
    colophonHtml(report.head),
    needsPlaces(report.head) ? placeLinks : '',
    '</body></html>',
  ].join('')
}

/** Whether the program must know on which pages text and 版记 stand before all can be printed. */
export function needsPlaces(head: Head): boolean {
  return head.contents || hasColophon(head)
}

// What no link points to has no place in the PDF.
const placeLinks = '<a href="#text"></a><a href="#colophon"></a>'

interface Parts {
  readonly metrics: PageMetrics
  readonly entries: ReadonlyMap<ResolvedBlock, ContentsEntry>
  readonly head: Head
}

/** A missing type does not compile: then nothing would be given. */
function blockHtml(block: ResolvedBlock, { metrics, entries }: Parts): string {
  switch (block.type) {
    case 'heading':
      return headingHtml(block, entries.get(block)?.anchor)
    case 'paragraph':
      return paragraphHtml(block, entries.get(block)?.anchor)
    case 'table':
      return tableHtml(block)
    case 'image':
      return imageHtml(block, metrics)
    case 'chart':
      return tableHtml(asTable(block))
    case 'page-break':
      return '<div class="page-break"></div>'
  }
}

type Together = 'attachments' | 'signature' | null

interface Group {
  readonly together: Together
  readonly blocks: readonly ResolvedBlock[]
}

/** Name and date are set against each other (7.3.5.2), attachments under one another (7.3.4). */
function grouped(blocks: readonly ResolvedBlock[]): readonly Group[] {
  const out: { together: Together; blocks: ResolvedBlock[] }[] = []
  for (const block of blocks) {
    const together = togetherOf(block)
    const last = out.at(-1)
    if (last && together !== null && last.together === together) last.blocks.push(block)
    else out.push({ together, blocks: [block] })
  }
  return out
}

function togetherOf(block: ResolvedBlock): Together {
  if (block.type !== 'paragraph') return null
  if (block.role === 'attachments') return 'attachments'
  return block.role === 'signature' || block.role === 'date' ? 'signature' : null
}

/** 附注 (7.3.6): a line of its own below the date, else at the end of the text. */
function withRemark(groups: readonly Group[], head: Head): readonly (Group | string)[] {
  const text = remarkOf(head)
  if (text === '') return groups
  const html = `<p class="body">${escapeHtml(text)}</p>`
  const signed = groups.findLastIndex(({ together }) => together === 'signature')
  const at = signed < 0 ? groups.length : signed + 1
  return [...groups.slice(0, at), html, ...groups.slice(at)]
}

function groupHtml({ together, blocks }: Group, parts: Parts): string {
  const content = blocks.map((block) => blockHtml(block, parts)).join('')
  if (together === null) return content
  const sealing = together === 'signature' ? ` ${parts.head.sealing}${fitOf(blocks)}` : ''
  return `<div class="${together}${sealing}">${content}</div>`
}

/** A name too long to stand over its date four characters from the edge takes the room it needs. */
function fitOf(blocks: readonly ResolvedBlock[]): string {
  const lengths = blocks.map((block) =>
    block.type === 'paragraph' ? runsText(block.runs).length : 0,
  )
  return Math.max(0, ...lengths) > longestOverDate ? ' long' : ''
}

/** A date takes some seven characters; beside it are four on the right and as many on the left. */
const longestOverDate = 14
