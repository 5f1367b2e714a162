import type { Editor, Operation, Selection } from 'slate'
import type { ChapterId } from '../../shared/model/ids'
import type { History, TextStep } from './history'

/** Turns the operations of the editors into steps of the history: a clause or a composition each. */
export interface Recorder {
  /** Called before the editor applies `operation`. */
  readonly record: (chapter: ChapterId, editor: Editor, operation: Operation) => void
  /** Called when a tick's operations are through: the step's last selection. */
  readonly settle: (chapter: ChapterId, selection: Selection) => void
  /** The next operation begins a new step. */
  readonly boundary: () => void
  /** While a composition is open all of its operations are one step. */
  readonly composition: (open: boolean) => void
}

/** A pause of this length in typing ends a step, in milliseconds. */
const pause = 1000
const clauseEnd = /[，。；：！？、\n]$/u

/** `now` gives milliseconds. */
export function createRecorder(history: History, now: () => number): Recorder {
  let step: TextStep | null = null
  let last: { readonly operation: Operation; readonly at: number } | null = null
  let composing = false

  const boundary = (): void => {
    step = null
    last = null
  }
  const continues = (chapter: ChapterId, editor: Editor, operation: Operation): boolean => {
    if (!step || step.chapter !== chapter || history.done().at(-1) !== step) return false
    if (composing || editor.operations.some(changesText)) return true
    return last !== null && now() - last.at < pause && isContiguous(last.operation, operation)
  }
  return {
    record: (chapter, editor, operation) => {
      if (!changesText(operation)) {
        if (!composing && !editor.operations.some(changesText)) boundary()
        return
      }
      if (!step || !continues(chapter, editor, operation)) {
        const { selection } = editor
        step = { kind: 'text', chapter, operations: [], before: selection, after: selection }
        history.add(step)
      }
      step.operations.push(operation)
      last = endsClause(operation) && !composing ? null : { operation, at: now() }
    },
    settle: (chapter, selection) => {
      if (step?.chapter === chapter) step.after = selection
    },
    boundary,
    composition: (open) => {
      boundary()
      composing = open
    },
  }
}

function changesText(operation: Operation): boolean {
  return operation.type !== 'set_selection'
}

function endsClause(operation: Operation): boolean {
  return operation.type === 'insert_text' && clauseEnd.test(operation.text)
}

/** Typing on, or deleting on in one direction. */
function isContiguous(last: Operation, next: Operation): boolean {
  if (last.type === 'insert_text' && next.type === 'insert_text') {
    return samePath(last, next) && next.offset === last.offset + last.text.length
  }
  if (last.type === 'remove_text' && next.type === 'remove_text') {
    const backward = next.offset + next.text.length === last.offset
    return samePath(last, next) && (backward || next.offset === last.offset)
  }
  // A caption is a field of its table or picture.
  if (last.type === 'set_node' && next.type === 'set_node') {
    return samePath(last, next) && isCaption(last) && isCaption(next)
  }
  return false
}

function isCaption({ newProperties }: { readonly newProperties: object }): boolean {
  return 'caption' in newProperties
}

function samePath(a: { readonly path: number[] }, b: { readonly path: number[] }): boolean {
  return a.path.join() === b.path.join()
}
