import type { Block } from '../../shared/model/block'
import type { ChapterId } from '../../shared/model/ids'
import type { Operation } from '../../shared/model/operations'

/** A chapter with unsaved text; times in milliseconds. */
export interface ChapterDue {
  readonly chapter: ChapterId
  /** When the oldest unsaved change was made. */
  readonly since: number
  readonly due: number
}

/** What is not on disk yet: operations in their order, and chapters with changed text. */
export interface Unsaved {
  readonly isEmpty: () => boolean
  /** The next work and the milliseconds until it should be done; only where there is any. */
  readonly next: () => { readonly work: readonly ChapterDue[] | Operation; readonly wait: number }
  readonly textChanged: (chapter: ChapterId) => void
  /** The unsaved texts of these chapters are one work: neither is saved without the others. */
  readonly together: (chapters: readonly ChapterId[]) => void
  /** With `joins` the operation takes up a waiting one that sets fields of the same thing. */
  readonly structureChanged: (operation: Operation, joins: boolean) => void
  readonly sending: (due: ChapterDue, blocks: readonly Block[]) => void
  readonly chapterSaved: (chapter: ChapterId) => void
  readonly notSaved: (due: ChapterDue, unanswered: boolean) => void
  readonly sendingStructure: () => void
  readonly structureAnswered: (saved: boolean) => void
  readonly operations: () => readonly Operation[]
  readonly chapters: () => readonly ChapterId[]
  /** Texts that were sent without an answer: the store may hold any of them. */
  readonly unanswered: (chapter: ChapterId) => readonly (readonly Block[])[]
  readonly replace: (operations: readonly Operation[], chapters: readonly ChapterId[]) => void
}

/** A save waits for a pause in typing, but never longer than `mostWait` after a change. */
const quiet = 250
const mostWait = 800

interface WaitingOperation extends Omit<ChapterDue, 'chapter'> {
  readonly operation: Operation
}

export function createUnsaved(now: () => number): Unsaved {
  const texts = new Map<ChapterId, ChapterDue>()
  const sent = new Map<ChapterId, (readonly Block[])[]>()
  let bonds: (readonly ChapterId[])[] = []
  let operations: WaitingOperation[] = []
  let sendingFirst = false

  const waiting = (operation: Operation, since: number, patient: boolean): WaitingOperation => ({
    operation,
    since,
    due: patient ? Math.min(now() + quiet, since + mostWait) : now(),
  })

  /** The text with all those that it is saved together with. */
  const withBound = (due: ChapterDue): readonly ChapterDue[] => {
    const all = new Set([due.chapter])
    for (let size = 0; size < all.size;) {
      size = all.size
      for (const bond of bonds.filter((each) => each.some((id) => all.has(id)))) {
        for (const id of bond) all.add(id)
      }
    }
    return Array.from(all, (id) => texts.get(id)).filter((each) => each !== undefined)
  }

  return {
    isEmpty: () => texts.size === 0 && operations.length === 0,
    next: () => {
      const [first, second] = operations
      if (first) {
        const leaving = first.operation.type === 'remove-chapter' && first.operation.chapter
        const text = leaving ? texts.get(leaving) : undefined
        if (text) return { work: withBound(text), wait: 0 }
        return { work: first.operation, wait: second ? 0 : Math.max(0, first.due - now()) }
      }
      const work = [...texts.values()].sort((a, b) => a.due - b.due)[0]
      if (!work) throw new Error('Nothing is unsaved.')
      return { work: withBound(work), wait: Math.max(0, work.due - now()) }
    },
    textChanged: (chapter) => {
      const since = texts.get(chapter)?.since ?? now()
      texts.set(chapter, { chapter, since, due: Math.min(now() + quiet, since + mostWait) })
    },
    together: (chapters) => {
      if (chapters.length > 1) bonds.push(chapters)
    },
    structureChanged: (operation, joins) => {
      const last = operations.at(-1)
      const free = last && !(sendingFirst && operations.length === 1)
      const joined = joins && free ? joinedOperation(last.operation, operation) : null
      if (joined && last) operations[operations.length - 1] = waiting(joined, last.since, true)
      else operations.push(waiting(operation, now(), joins))
    },
    sending: ({ chapter }, blocks) => {
      texts.delete(chapter)
      sent.set(chapter, [...(sent.get(chapter) ?? []), blocks])
    },
    chapterSaved: (chapter) => {
      sent.delete(chapter)
      // A bond lasts as long as one of its texts waits.
      bonds = bonds.filter((bond) => bond.some((id) => texts.has(id)))
    },
    notSaved: (due, unanswered) => {
      texts.set(due.chapter, due)
      if (!unanswered) sent.set(due.chapter, (sent.get(due.chapter) ?? []).slice(0, -1))
    },
    sendingStructure: () => {
      sendingFirst = true
    },
    structureAnswered: (saved) => {
      sendingFirst = false
      if (!saved) return
      const operation = operations.shift()?.operation
      if (operation?.type === 'remove-chapter') texts.delete(operation.chapter)
    },
    operations: () => operations.map(({ operation }) => operation),
    chapters: () => [...texts.keys()],
    unanswered: (chapter) => sent.get(chapter) ?? [],
    replace: (nextOperations, chapters) => {
      operations = nextOperations.map((operation) => waiting(operation, now(), false))
      texts.clear()
      sent.clear()
      bonds = []
      for (const chapter of chapters) texts.set(chapter, { chapter, since: now(), due: now() })
    },
  }
}

/** Two settings of the same thing in one, the later winning; null where they are not. */
export function joinedOperation(first: Operation, second: Operation): Operation | null {
  if (first.type === 'set-report' && second.type === 'set-report') {
    return { type: 'set-report', fields: { ...first.fields, ...second.fields } }
  }
  if (first.type === 'set-chapter' && second.type === 'set-chapter') {
    if (first.chapter !== second.chapter) return null
    return { ...second, fields: { ...first.fields, ...second.fields } }
  }
  if (first.type === 'set-indicators' && second.type === 'set-indicators') {
    const [one, other] = [first.changes, second.changes]
    const [before, after] = [one[0], other[0]]
    if (one.length !== 1 || other.length !== 1 || !before || !after) return null
    if (before.indicator !== after.indicator) return null
    const fields = { ...before.fields, ...after.fields }
    return { ...second, changes: [{ indicator: after.indicator, fields }] }
  }
  return null
}
