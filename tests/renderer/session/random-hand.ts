import { Editor, Node, Transforms, type Point } from 'slate'
import { vi } from 'vitest'
import type { Chapter } from '../../../shared/model/chapter'
import { chaptersInOrder } from '../../../shared/model/report'
import type { Random } from '../../e2e/random'
import type { TestDesk } from './desk'

/** Who edits: the desk's session, with chance in the place of a will. */
export interface Hand {
  readonly desk: TestDesk
  readonly random: Random
}

export function openEditor({ desk }: Hand): Editor {
  return desk.session.editorOf(desk.session.state().openChapter)
}

/** The open editor, its caret put somewhere where it has none. */
export function caretIn(hand: Hand): Editor {
  const editor = openEditor(hand)
  if (!editor.selection) Transforms.select(editor, anyPoint(hand))
  return editor
}

export function anyPoint(hand: Hand): Point {
  const leaves = Array.from(Node.texts(openEditor(hand)))
  const [leaf, path] = hand.random.one([leaves[0] ?? [{ text: '' }, [0, 0]], ...leaves.slice(1)])
  const offset = hand.random.below(leaf.text.length + 1)
  // A character of two units is never parted by a caret.
  return { path, offset: /[\uDC00-\uDFFF]/u.test(leaf.text.charAt(offset)) ? offset + 1 : offset }
}

/** Something is selected, forward or backward: mostly within a few blocks, at times anything. */
export function select(hand: Hand): void {
  const editor = openEditor(hand)
  const anchor = anyPoint(hand)
  const far = anyPoint(hand)
  const near = Math.min((anchor.path[0] ?? 0) + hand.random.below(3), editor.children.length - 1)
  const focus = hand.random.below(8) === 0 ? far : Editor.end(editor, [near])
  Transforms.select(
    editor,
    hand.random.one([
      { anchor, focus },
      { anchor: focus, focus: anchor },
    ]),
  )
}

export function paste(editor: Editor, types: Readonly<Record<string, string>>): void {
  const data = { getData: (type: string) => types[type] ?? '', files: [] }
  editor.insertData(data as unknown as DataTransfer)
}

export function anyChapter({ desk, random }: Hand): Chapter {
  const { report } = desk.session.state()
  return random.one([report.front, ...chaptersInOrder(report).slice(1)])
}

/** Time goes by, in milliseconds: saves fall due, answers come. */
export async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds)
}

/** Time goes by until the work is done, in steps of so many milliseconds. */
export async function during<T>(work: Promise<T>, step: number): Promise<T> {
  const state = { done: false }
  const end = work.finally(() => {
    state.done = true
  })
  while (!state.done) await pass(step)
  return end
}
