import { writtenOut } from '../figures/written-out'
import { publicEdition } from '../model/edition'
import type { Ignored } from '../model/check-notes'
import type { BlockId, ChapterId } from '../model/ids'
import { chaptersInOrder, type Report } from '../model/report'
import { computeNumbers } from '../resolve/numbers'
import { checkedReport } from './checked'
import { noContext, type KnownComment } from './context'
import { isIgnored } from './ignored'
import { draftOfReport } from './report-draft'
import { findingOf } from './rule'
import { comments as rule } from './rules/publication/comments'

/** Where readers of an imported file remarked something that nobody has settled; without a block a heading. */
export interface OpenRemark {
  readonly chapter: ChapterId
  readonly block: BlockId | null
}

/**
 * What the rule publication/comments finds where the public edition still has something, but for what
 * was left with a reason. Only lines with remarks are looked at: a long report takes no longer.
 */
export function openRemarks(
  report: Report,
  comments: readonly KnownComment[],
  ignored: readonly Ignored[],
): readonly OpenRemark[] {
  if (comments.length === 0) return []
  const remarked = new Set(comments.map(({ block }) => block))
  const published = chaptersInOrder(publicEdition(report))
  const kept = new Set<string>(
    published.flatMap(({ id, blocks }) => [id, ...blocks.map((block) => block.id)]),
  )
  const few: Report = { ...report, chapters: report.chapters.filter(({ id }) => kept.has(id)) }
  const homes = new Map<string, OpenRemark>()
  const looked = onEach(few, (chapter) => {
    homes.set(chapter.id, { chapter: chapter.id, block: null })
    const blocks = chapter.blocks.filter(({ id }) => remarked.has(id) && kept.has(id))
    for (const { id } of blocks) homes.set(id, { chapter: chapter.id, block: id })
    return { ...chapter, blocks }
  })
  const draft = draftOfReport(writtenOut(looked), computeNumbers(looked))
  return rule
    .check(checkedReport(draft, { ...noContext, comments }))
    .map((hit) => findingOf(rule, hit, hit.place))
    .filter((finding) => !isIgnored(finding, ignored))
    .flatMap(({ block }) => homes.get(block ?? '') ?? [])
}

function onEach(report: Report, change: (chapter: Report['front']) => Report['front']): Report {
  const { front, chapters, back } = report
  return { ...report, front: change(front), chapters: chapters.map(change), back: change(back) }
}
