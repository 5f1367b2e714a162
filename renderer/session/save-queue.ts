import type { ChaptersSaved } from '../../shared/contract/writing'
import type { Block } from '../../shared/model/block'
import type { Chapter } from '../../shared/model/chapter'
import type { Failure, Result } from '../../shared/model/failure'
import type { ChapterId, ReportId } from '../../shared/model/ids'
import type { Operation } from '../../shared/model/operations'
import type { SessionClient } from './session'
import type { ChapterDue, Unsaved } from './unsaved'
import { createUnsaved } from './unsaved'
import { answerOf, noAnswer } from './answer'

export interface SaveStatus {
  readonly unsaved: boolean
  readonly failure: Failure | null
  /** ISO 8601, UTC: the last durable save, or when the report was opened. */
  readonly savedAt: string
}

export interface SaveQueue {
  readonly textChanged: (chapter: ChapterId) => void
  /** The texts of these chapters changed as one, as by a move: they are saved in one transaction. */
  readonly saveTogether: (chapters: readonly ChapterId[]) => void
  readonly structureChanged: (operation: Operation, joins: boolean) => void
  readonly status: () => SaveStatus
  /** Saves everything without waiting for a pause; false where something could not be saved. */
  readonly saveNow: () => Promise<boolean>
  readonly retry: () => void
  readonly stop: () => void
}

/** What the queue needs to know of the open report, and tells it. */
export interface Saving {
  readonly report: ReportId
  readonly blocksOf: (chapter: ChapterId) => readonly Block[]
  readonly revisionOf: (chapter: ChapterId) => number
  readonly structureRevision: () => number
  readonly chapterSaved: (chapter: ChapterId, revision: number) => void
  readonly structureSaved: (operation: Operation, revision: number) => void
  /** The status may be another one. */
  readonly changed: () => void
  /** The store holds something else than expected: brings both together, or says why it cannot. */
  readonly reconcile: (unsaved: Unsaved) => Promise<Result<null>>
}

interface TextOf {
  readonly chapter: ChapterId
  readonly revision: number
  readonly blocks: Block[]
}

/** The pauses after a failure, in milliseconds; the last one goes on. */
const backOff = [1000, 2000, 4000, 8000, 15_000, 30_000]
const conflicts = {
  chapter: ['stale-revision', 'chapter-missing'],
  structure: ['stale-revision', 'invalid-message'],
} as const

/** Saves a report's changes in order, one request at a time. */
export function createSaveQueue(client: SessionClient, saving: Saving): SaveQueue {
  const unsaved = createUnsaved(() => performance.now())
  let savedAt = new Date().toISOString()
  let failure: Failure | null = null
  let failures = 0
  let busy = false
  let urgent = false
  let stopped = false
  let reconciled = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let retryTimer: ReturnType<typeof setTimeout> | undefined
  let waiting: ((saved: boolean) => void)[] = []

  const settle = (saved: boolean): void => {
    urgent = false
    const answered = waiting
    waiting = []
    for (const answer of answered) answer(saved)
  }

  // In a task of its own: a change is told before the editor has made it.
  const schedule = (): void => {
    clearTimeout(timer)
    if (busy || stopped || failure) return
    timer = setTimeout(pump, unsaved.next().wait)
  }

  const pump = (): void => {
    clearTimeout(timer)
    if (busy || stopped) return
    if (unsaved.isEmpty()) return settle(true)
    if (failure && !urgent) return
    clearTimeout(retryTimer)
    const { work, wait } = unsaved.next()
    if (!urgent && wait > 0) timer = setTimeout(pump, wait)
    else void run(work)
  }

  const run = async (work: readonly ChapterDue[] | Operation): Promise<void> => {
    busy = true
    const result = 'type' in work ? await saveStructure(work) : await saveTexts(work)
    busy = false
    if (stopped) return
    if (result.ok) {
      failure = null
      failures = 0
    } else {
      failure = result.failure
      const pause = backOff[Math.min(failures, backOff.length - 1)] ?? 0
      failures += 1
      reconciled = false
      settle(false)
      retryTimer = setTimeout(retry, pause)
    }
    saving.changed()
    if (result.ok) pump()
  }

  const retry = (): void => {
    urgent = true
    pump()
  }

  const saveTexts = async (dues: readonly ChapterDue[]): Promise<Result<null>> => {
    const texts = dues.map(({ chapter }) => ({
      chapter,
      revision: saving.revisionOf(chapter),
      blocks: [...saving.blocksOf(chapter)],
    }))
    for (const [index, due] of dues.entries()) unsaved.sending(due, texts[index]?.blocks ?? [])
    const answer = await answerOf(send(texts))
    if (answer.ok) {
      for (const { chapter } of dues) unsaved.chapterSaved(chapter)
      savedAt = answer.value.savedAt
      reconciled = false
      for (const [index, { chapter, revision }] of texts.entries()) {
        saving.chapterSaved(chapter, answer.value.revisions[index] ?? revision)
      }
      return { ok: true, value: null }
    }
    for (const due of dues) unsaved.notSaved(due, answer === noAnswer)
    return isConflict(answer.failure, conflicts.chapter) ? bringTogether(answer) : answer
  }

  const send = async (texts: readonly TextOf[]): Promise<Result<ChaptersSaved>> => {
    const [first, ...others] = texts
    const { report } = saving
    if (!first || others.length > 0) return client['chapters.save']({ report, texts: [...texts] })
    const answer = await client['chapter.save']({ report, ...first })
    if (!answer.ok) return answer
    const { revision, savedAt: at } = answer.value
    return { ok: true, value: { revisions: [revision], savedAt: at } }
  }

  const saveStructure = async (operation: Operation): Promise<Result<null>> => {
    unsaved.sendingStructure()
    const revision = saving.structureRevision()
    const answer = await answerOf(
      client['structure.apply']({ report: saving.report, revision, operation }),
    )
    unsaved.structureAnswered(answer.ok)
    if (answer.ok) {
      savedAt = answer.value.savedAt
      reconciled = false
      saving.structureSaved(operation, answer.value.revision)
      if (operation.type === 'insert-chapter') dirtyWhereOther(operation.chapter)
      return { ok: true, value: null }
    }
    return isConflict(answer.failure, conflicts.structure) ? bringTogether(answer) : answer
  }

  // A chapter that came back was written in before it had left the store.
  const dirtyWhereOther = ({ id, blocks }: Chapter): void => {
    if (saving.blocksOf(id) !== blocks) unsaved.textChanged(id)
  }

  // Once, then a save must succeed or a pause come: never a circle of conflicts.
  const bringTogether = async (answer: Result<never>): Promise<Result<null>> => {
    if (reconciled) return answer
    reconciled = true
    return saving.reconcile(unsaved)
  }

  return {
    textChanged: (chapter) => {
      unsaved.textChanged(chapter)
      schedule()
    },
    saveTogether: unsaved.together,
    structureChanged: (operation, joins) => {
      unsaved.structureChanged(operation, joins)
      pump()
    },
    status: () => ({ unsaved: busy || !unsaved.isEmpty(), failure, savedAt }),
    saveNow: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        urgent = true
        pump()
      }),
    retry,
    stop: () => {
      stopped = true
      clearTimeout(timer)
      clearTimeout(retryTimer)
      settle(unsaved.isEmpty())
    },
  }
}

function isConflict(failure: Failure, codes: readonly Failure['code'][]): boolean {
  return codes.includes(failure.code)
}
