import type { Level } from '../model/level'
import type { Role } from '../model/blocks/paragraph'
import type { ResolvedParagraph } from '../resolve/resolved'
import { idOf, isAnnexMark } from './heading-html'
import { escapeHtml } from './printable'
import { runsHtml } from './run-html'
import { runsText } from './run-text'

/** A paragraph by what it is on the page; without a role it is body. `anchor`: the id of its run-in heading. */
export function paragraphHtml(paragraph: ResolvedParagraph, anchor?: string): string {
  const { role, level, number, runs } = paragraph
  if (role === 'attachments') return attachmentHtml(paragraph)
  if (level !== null && runs[0]?.lead) return runInHtml(paragraph, level, anchor)
  if (role === null && isAnnexMark(runsText(runs))) {
    return `<p class="annex-mark">${runsHtml(runs)}</p>`
  }
  const text = escapeHtml(number ?? '') + runsHtml(runs, true)
  const kind = role ? classes[role] : 'body'
  const isMarked = role === 'note' && number !== null
  return `<p class="${kind}${isMarked ? ' note' : ''}">${text === '' ? '<br>' : text}</p>`
}

const classes: Readonly<Record<Exclude<Role, 'attachments'>, string>> = {
  recipient: 'recipient',
  signature: 'signer',
  date: 'date',
  caption: 'caption-text',
  note: 'body',
}

/** A run-in heading is a heading of the outline, in its level's face, within its paragraph. */
function runInHtml(
  { number, runs }: ResolvedParagraph,
  level: Level,
  anchor: string | undefined,
): string {
  const end = runs.findIndex((run) => !run.lead)
  const lead = runsHtml(end < 0 ? runs : runs.slice(0, end))
  const rest = runsHtml(end < 0 ? [] : runs.slice(end), true)
  const mark = escapeHtml(number ?? '')
  return `<div class="body"><h${level}${idOf(anchor)} class="lead level-${level}">${mark}${lead}</h${level}>${rest}</div>`
}

/** 7.3.4: 附件： two characters in, the names under each other, each turnover under its name. */
function attachmentHtml({ runs }: ResolvedParagraph): string {
  const [, label = '', number = ''] =
    /^\s*(附件\s*[:：])?\s*(\d{1,2}\s*[.．、])?/u.exec(runsText(runs)) ?? []
  const name = runsHtml(without(runs, /^\s*(?:附件\s*[:：])?\s*(?:\d{1,2}\s*[.．、])?\s*/u))
  // 1. as the standard has it, whatever point the file had: a full-width one does not fit there.
  const shown = number.replace(/\s*[.．、]$/u, '.')
  const mark = number === '' ? '' : `<span class="attachment-number">${escapeHtml(shown)}</span>`
  const hang = number === '' ? 'plain' : 'numbered'
  return `<p class="attachment ${hang}"><span class="attachment-label">${escapeHtml(label)}</span>${mark}${name}</p>`
}

/** Runs without what their joined text begins with. */
function without(runs: ResolvedParagraph['runs'], beginning: RegExp): ResolvedParagraph['runs'] {
  let left = (beginning.exec(runsText(runs))?.[0] ?? '').length
  return runs.map((run) => {
    const cut = Math.min(left, run.text.length)
    left -= cut
    return { ...run, text: run.text.slice(cut) }
  })
}
