import type { Editor } from 'slate'
import type { Chapter } from '../../shared/model/chapter'
import type { Failure } from '../../shared/model/failure'
import { newId, type BlockId, type ChapterId } from '../../shared/model/ids'
import { chaptersInOrder, type Report } from '../../shared/model/report'
import { createEarlier } from './earlier'
import { createEditors } from './editors'
import { endComposition, leaveField } from './end-composition'
import { createHistory, textsOf } from './history'
import { createPicture, withChapter } from './picture'
import { measurePicture } from './measure-picture'
import { moveStretch } from './move-blocks'
import { createPictures, type Measure } from './pictures'
import { createRecorder } from './recorder'
import { createSaveQueue } from './save-queue'
import type { RevealedPlace, SaveState, Session, SessionClient } from './session'
import { mendConflict } from './mend-conflict'
import { createStructure } from './structure'
import { emptyParagraph } from './slate/blocks'
import { tooLong } from './too-long'
import { createUndo } from './undo'

/** Opens a report for writing: everything changed in it is saved by itself. */
export function createSession(
  client: SessionClient,
  report: Report,
  measure: Measure = measurePicture,
): Session {
  const first = report.chapters[0] ?? report.front
  const picture = createPicture(report, first.id, new Date().toISOString())
  const history = createHistory()
  const recorder = createRecorder(history, () => performance.now())
  /** As the store told them last, of chapters too that have just gone or come back. */
  const revisions = new Map(chaptersInOrder(report).map(({ id, revision }) => [id, revision]))
  const notices = new Set<(failure: Failure) => void>()
  let serial = 0

  const notice = (failure: Failure): void => {
    for (const listener of notices) listener(failure)
  }
  const refresh = (): void =>
    picture.update({
      save: saveState(),
      canUndo: !picture.state().readOnly && history.done().length > 0,
      canRedo: !picture.state().readOnly && history.undone().length > 0,
    })
  const editors = createEditors(picture, recorder, {
    dirty: (chapter) => {
      queue.textChanged(chapter)
      refresh()
    },
    changed: refresh,
    tell: (failure) => notice(failure),
    pictures: (chapter, files) => void addPictures(chapter, files),
  })
  const queue = createSaveQueue(client, {
    report: report.id,
    blocksOf: (chapter) => editors.blocksOf(chapter),
    revisionOf: (chapter) => revisions.get(chapter) ?? 0,
    structureRevision: () => picture.state().report.structureRevision,
    chapterSaved: (chapter, revision) => {
      revisions.set(chapter, revision)
      picture.update({
        report: withChapter(picture.state().report, chapter, (old) => ({ ...old, revision })),
      })
    },
    structureSaved: (operation, structureRevision) => {
      let next: Report = { ...picture.state().report, structureRevision }
      if (operation.type === 'insert-chapter') {
        const { id, revision } = operation.chapter
        revisions.set(id, revision)
        next = withChapter(next, id, (old) => ({ ...old, revision }))
      }
      picture.update({ report: next })
    },
    changed: refresh,
    reconcile: (unsaved) =>
      mendConflict({ client, picture, editors, history, revisions, tell: notice }, unsaved),
  })
  const structure = createStructure(picture, editors, queue)

  const saveState = (): SaveState => {
    const { failure, unsaved, savedAt } = queue.status()
    const { save, composing } = picture.state()
    if (failure) return save.kind === 'failed' && save.failure === failure ? save : failed(failure)
    if (composing) return save.kind === 'composing' ? save : { kind: 'composing' }
    if (unsaved) return save.kind === 'pending' ? save : { kind: 'pending' }
    return save.kind === 'saved' && save.at === savedAt ? save : { kind: 'saved', at: savedAt }
  }

  const open = (chapter: ChapterId): void => {
    if (chapter === picture.state().openChapter) return
    if (picture.state().composing) leaveField()
    recorder.boundary()
    const { selection } = editors.editorOf(chapter)
    picture.update({ openChapter: chapter, selection })
  }
  const reveal = (place: Omit<RevealedPlace, 'serial'>): void => {
    open(place.chapter)
    serial += 1
    picture.update({ revealed: { ...place, serial } })
  }
  const show = (chapter: ChapterId, block: BlockId | null, selection: boolean): void =>
    reveal({ chapter, block, range: null, selection, quiet: false })
  const undo = createUndo({
    picture,
    history,
    editors,
    recorder,
    structure,
    show,
    saveTogether: (chapters) => queue.saveTogether(chapters),
  })

  const change: Session['change'] = (operation, { joins } = { joins: false }) => {
    if (picture.state().readOnly) return
    const refused = tooLong(operation)
    if (refused) return notice(refused)
    editors.settle()
    recorder.boundary()
    const inverse = structure.change(operation, joins)
    if (inverse) undo.addStructure(operation, inverse, joins)
    refresh()
  }

  const together: Session['together'] = (work) => {
    editors.settle()
    recorder.boundary()
    const last = history.done().at(-1)
    work()
    editors.settle()
    recorder.boundary()
    const steps = history.joinSince(last)
    queue.saveTogether(textsOf(steps))
    for (const step of steps) {
      if (step.kind === 'text') step.after = editors.editorOf(step.chapter).selection
    }
    refresh()
  }
  const addPictures = createPictures({
    client,
    picture,
    editors,
    measure,
    together,
    tell: notice,
  })

  return {
    state: picture.state,
    subscribe: picture.subscribe,
    subscribeNumbers: picture.subscribeNumbers,
    subscribeFigures: picture.subscribeFigures,
    editorOf: (chapter): Editor => editors.editorOf(chapter),
    openChapter: open,
    reveal: (chapter, block, range) =>
      reveal({ chapter, block, range: range ?? null, selection: false, quiet: false }),
    point: (chapter, block, range) =>
      reveal({ chapter, block, range, selection: false, quiet: true }),
    change,
    addChapter: (after, fields) => {
      if (picture.state().readOnly) return
      const chapter = emptyChapter(fields)
      const { chapters, front } = picture.state().report
      const at = chapters.findIndex(({ id }) => id === after)
      const index = after === front.id ? 0 : at < 0 ? chapters.length : at + 1
      change({ type: 'insert-chapter', index, chapter })
      show(chapter.id, null, false)
    },
    together,
    decided: (takeBack, again) => {
      if (picture.state().readOnly) return
      editors.settle()
      recorder.boundary()
      history.add({ kind: 'decision', undo: takeBack, redo: again })
      refresh()
    },
    moveBlocks: (from, to) => {
      if (picture.state().readOnly || picture.state().composing) return
      together(() => moveStretch(editors.editorOf, from, to))
    },
    addPictures: (files) => addPictures(picture.state().openChapter, files),
    askEarlier: createEarlier(client, picture),
    undo: () => {
      if (picture.state().readOnly) return
      undo.undo()
      refresh()
    },
    redo: () => {
      if (picture.state().readOnly) return
      undo.redo()
      refresh()
    },
    setReadOnly: (readOnly) => {
      picture.update({ readOnly })
      refresh()
    },
    composition: (isOpen) => {
      recorder.composition(isOpen)
      picture.update({ composing: isOpen })
      refresh()
    },
    flush: async () => {
      await endComposition(() => picture.state().composing)
      editors.settle()
      return queue.saveNow()
    },
    retry: queue.retry,
    onNotice: (listener) => {
      notices.add(listener)
      return () => notices.delete(listener)
    },
    close: queue.stop,
  }
}

function failed(failure: Failure): SaveState {
  return { kind: 'failed', failure }
}

function emptyChapter(fields: Pick<Chapter, 'title' | 'level'>): Chapter {
  const blocks = [emptyParagraph()]
  return { ...fields, id: newId(), kind: 'chapter', runIn: false, blocks, revision: 0 }
}
