import { Editor, Operation as TextOperation, Transforms, type Selection } from 'slate'
import type { BlockId, ChapterId } from '../../shared/model/ids'
import { isIndicatorOperation } from '../../shared/model/indicator-operations'
import { invert, type Operation } from '../../shared/model/operations'
import type { Editors } from './editors'
import { textsOf, type History, type Step, type StructureStep, type TextStep } from './history'
import { chapterOf, type Picture } from './picture'
import type { Recorder } from './recorder'
import type { Structure } from './structure'
import { joinedOperation } from './unsaved'

export interface Undo {
  readonly undo: () => void
  readonly redo: () => void
  readonly addStructure: (operation: Operation, inverse: Operation, joins: boolean) => void
}

export interface UndoParts {
  readonly picture: Picture
  readonly history: History
  readonly editors: Editors
  readonly recorder: Recorder
  readonly structure: Structure
  readonly show: (chapter: ChapterId, block: BlockId | null, selection: boolean) => void
  /** The texts of these chapters changed as one. */
  readonly saveTogether: (chapters: readonly ChapterId[]) => void
}

/** Walks the session's one stack, showing each place that it changes. */
export function createUndo(parts: UndoParts): Undo {
  const { picture, history, editors, recorder, structure, show, saveTogether } = parts

  const replay = (step: TextStep, operations: readonly TextOperation[], to: Selection): void => {
    const editor = editors.editorOf(step.chapter)
    editors.replay(() => {
      Editor.withoutNormalizing(editor, () => {
        for (const operation of operations) editor.apply(operation)
      })
      if (to) Transforms.select(editor, to)
      else Transforms.deselect(editor)
    })
    editors.settle()
    show(step.chapter, null, true)
  }
  /** Makes a change of structure and gives the step that the other direction will need. */
  const restructure = (operation: Operation, back: StructureStep['inverse']): Operation => {
    const other = invert(picture.state().report, operation) ?? back
    structure.change(operation, false)
    const chapter = changedChapter(operation)
    if (chapter && chapterOf(picture.state().report, chapter)) show(chapter, null, false)
    return other
  }
  /** Takes a step back and gives it as redoing will need it. */
  const undoStep = (taken: Step): Step => {
    switch (taken.kind) {
      case 'text':
        replay(taken, taken.operations.map(TextOperation.inverse).reverse(), taken.before)
        return taken
      case 'structure':
        return { ...taken, operation: restructure(taken.inverse, taken.operation) }
      case 'compound':
        return { ...taken, steps: taken.steps.toReversed().map(undoStep).toReversed() }
      case 'decision':
        taken.undo()
        return taken
    }
  }
  /** Makes a step again and gives it as undoing will need it. */
  const redoStep = (taken: Step): Step => {
    switch (taken.kind) {
      case 'text':
        replay(taken, taken.operations, taken.after)
        return taken
      case 'structure':
        return { ...taken, inverse: restructure(taken.operation, taken.inverse) }
      case 'compound':
        return { ...taken, steps: taken.steps.map(redoStep) }
      case 'decision':
        taken.redo()
        return taken
    }
  }
  return {
    undo: () => {
      if (picture.state().composing) return
      editors.settle()
      const taken = history.takeDone()
      if (!taken) return
      recorder.boundary()
      history.undid(undoStep(taken))
      saveTogether(textsOf([taken]))
    },
    redo: () => {
      if (picture.state().composing) return
      editors.settle()
      const taken = history.takeUndone()
      if (!taken) return
      recorder.boundary()
      history.redid(redoStep(taken))
      saveTogether(textsOf([taken]))
    },
    addStructure: (operation, inverse, joins) => {
      const last = history.done().at(-1)
      const joined =
        joins && last?.kind === 'structure' && history.undone().length === 0
          ? joinedOperation(last.operation, operation)
          : null
      const back =
        joined && last?.kind === 'structure' ? joinedOperation(inverse, last.inverse) : null
      if (joined && back) {
        history.replaceLast({ kind: 'structure', operation: joined, inverse: back })
      } else {
        history.add({ kind: 'structure', operation, inverse })
      }
    },
  }
}

function changedChapter(operation: Operation): ChapterId | null {
  if (operation.type === 'set-report' || isIndicatorOperation(operation)) return null
  return operation.type === 'insert-chapter' ? operation.chapter.id : operation.chapter
}
