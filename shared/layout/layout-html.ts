import type { ResolvedBlock, ResolvedReport } from '../resolve/resolved'
import { headingHtml, titleLinesHtml } from './heading-html'
import { imageHtml } from './image-html'
import type { PageMetrics } from './page-metrics'
import { paragraphHtml } from './paragraph-html'
import { escapeHtml } from './printable'
import { tableHtml } from './table-html'

/** Where the page looks for its styles, relative to itself. */
export const styleSheets = { fonts: 'fonts/fonts.css', page: 'page.css' } as const

/**
 * The report as an HTML page of classes only, to be shown under a policy without inline styles.
 * Its look is `pageCss`.
 */
export function layoutHtml(report: ResolvedReport, metrics: PageMetrics): string {
  const title = titleLinesHtml(report.title, report.organization)
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<title>${escapeHtml(report.title)}</title>`,
    ...Object.values(styleSheets).map((sheet) => `<link rel="stylesheet" href="${sheet}">`),
    '</head><body>',
    report.title === '' ? '' : `<p class="title">${title}</p>`,
    ...grouped(report.blocks).map((group) => groupHtml(group, metrics)),
    '</body></html>',
  ].join('')
}

/** A missing type does not compile: then nothing would be given. */
function blockHtml(block: ResolvedBlock, metrics: PageMetrics): string {
  switch (block.type) {
    case 'heading':
      return headingHtml(block)
    case 'paragraph':
      return paragraphHtml(block)
    case 'table':
      return tableHtml(block)
    case 'image':
      return imageHtml(block, metrics)
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

function groupHtml({ together, blocks }: Group, metrics: PageMetrics): string {
  const content = blocks.map((block) => blockHtml(block, metrics)).join('')
  return together === null ? content : `<div class="${together}">${content}</div>`
}
