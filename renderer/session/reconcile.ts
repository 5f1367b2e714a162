import type { Block } from '../../shared/model/block'
import type { Chapter } from '../../shared/model/chapter'
import { newId, type ChapterId } from '../../shared/model/ids'
import { apply, type Operation } from '../../shared/model/operations'
import { chaptersInOrder, type Report } from '../../shared/model/report'

/** What the window holds while the store turned out to hold something else. */
export interface Mine {
  readonly report: Report
  readonly operations: readonly Operation[]
  readonly chapters: readonly ChapterId[]
  /** The last one that the store told. */
  readonly revisionOf: (chapter: ChapterId) => number | undefined
  /** Texts sent without an answer: finding one of them in the store is no conflict. */
  readonly unanswered: (chapter: ChapterId) => readonly (readonly Block[])[]
}

export interface Reconciled {
  readonly report: Report
  /** What is still to be saved. */
  readonly operations: readonly Operation[]
  readonly chapters: readonly ChapterId[]
  /** Chapters whose text was taken from the store. */
  readonly taken: readonly ChapterId[]
  /** Some text of the window stands in a chapter of its own now: the user must look. */
  readonly setAside: boolean
}

/**
 * Brings the window's report and the store's newer one together without losing a word of either:
 * the store's structure and texts stay, changes not saved yet are made again on them, and an
 * unsaved text that meets another one in the store becomes a chapter after it.
 */
export function reconcile(mine: Mine, stored: Report): Reconciled {
  const old = new Map(chaptersInOrder(mine.report).map((chapter) => [chapter.id, chapter]))
  const operations: Operation[] = []
  const chapters: ChapterId[] = []
  const taken: ChapterId[] = []
  let report = stored
  let setAside = false
  const change = (operation: Operation): void => {
    const before = report
    report = apply(report, operation)
    if (report !== before) operations.push(operation)
  }

  const known = new Set(chaptersInOrder(stored).map(({ id }) => id))
  for (const operation of mine.operations) {
    // An insertion without an answer may be there already.
    if (operation.type !== 'insert-chapter' || !holds(report, operation.chapter.id)) {
      change(operation)
    }
  }
  for (const chapter of chaptersInOrder(stored)) {
    const own = old.get(chapter.id)
    if (!own || !holds(report, chapter.id)) continue
    const unsaved = mine.chapters.includes(chapter.id)
    // It stands at either where it was brought in without an answer.
    const revisions = [mine.revisionOf(chapter.id), own.revision]
    if (revisions.includes(chapter.revision) || isOurs(chapter, mine)) {
      report = withText(report, chapter.id, own.blocks)
      if (unsaved || !sameText(chapter.blocks, own.blocks)) chapters.push(chapter.id)
    } else if (!sameText(chapter.blocks, own.blocks)) {
      taken.push(chapter.id)
      if (unsaved) change(aside(report, own))
      setAside ||= unsaved
    }
  }
  for (const id of mine.chapters) {
    const own = old.get(id)
    if (!own || known.has(id)) continue
    if (report.chapters.some((chapter) => chapter.id === id)) {
      report = withText(report, id, own.blocks)
      chapters.push(id)
    } else {
      change(aside(report, own))
      setAside = true
    }
  }
  return { report, operations, chapters, taken, setAside }
}

function holds(report: Report, id: ChapterId): boolean {
  return chaptersInOrder(report).some((chapter) => chapter.id === id)
}

function isOurs(stored: Chapter, mine: Mine): boolean {
  return mine.unanswered(stored.id).some((blocks) => sameText(blocks, stored.blocks))
}

/** The store may give the fields of a block back in another order. */
function sameText(a: readonly Block[], b: readonly Block[]): boolean {
  return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder)
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function withText(report: Report, id: ChapterId, blocks: Block[]): Report {
  const swap = (chapter: Chapter): Chapter => (chapter.id === id ? { ...chapter, blocks } : chapter)
  const { front, chapters, back } = report
  return { ...report, front: swap(front), chapters: chapters.map(swap), back: swap(back) }
}

/** The unsaved text as a chapter of its own, right after the one it belongs to. */
function aside(report: Report, own: Chapter): Operation {
  const at = report.chapters.findIndex(({ id }) => id === own.id)
  const index = own.kind === 'front' ? 0 : at < 0 ? report.chapters.length : at + 1
  const names = { front: '开头', back: '结尾', chapter: own.title }
  const chapter: Chapter = {
    id: newId<ChapterId>(),
    kind: 'chapter',
    level: null,
    title: `${names[own.kind]}（本窗口未存的文字，请核对）`,
    runIn: false,
    blocks: own.blocks.map((block) => ({ ...block, id: newId() })),
    revision: 0,
  }
  return { type: 'insert-chapter', index, chapter }
}
