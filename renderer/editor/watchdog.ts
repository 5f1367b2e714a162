import { Editor, Node, Transforms, type Path } from 'slate'
import { ReactEditor } from 'slate-react'
import type { Block } from '../../shared/model/block'
import type { ElementNode } from '../session/nodes'
import { pointAt } from '../session/slate/blocks'
import { renew } from './renewals'
import { screenText } from './screen-text'

/** Compares model and screen after each composition, and mends from both. */
export interface Watchdog {
  /** Called when a composition ends, before Slate takes over what was composed. */
  readonly ended: (data: string) => void
}

/** The screen is looked at this long after the end, in milliseconds; the last one decides. */
const looks = [30, 120, 400]

export function createWatchdog(editor: Editor): Watchdog {
  const look = (path: Path, expected: string, remaining: readonly number[]): void => {
    const [wait, ...rest] = remaining
    setTimeout(() => {
      if (ReactEditor.isComposing(editor)) return
      const found = compare(editor, path)
      if (!found || found.screen === found.model) return
      if (rest.length > 0) look(path, expected, rest)
      else mend(editor, path, found, expected)
    }, wait)
  }
  return {
    ended: (data) => {
      const point = editor.selection?.focus
      const path = point && Editor.above(editor, { at: point, match: isTextHolder })?.[1]
      if (!path || !point) return
      const before = Editor.string(editor, { anchor: Editor.start(editor, path), focus: point })
      const after = Editor.string(editor, { anchor: point, focus: Editor.end(editor, path) })
      look(path, before + data + after, looks)
    },
  }
}

interface Found {
  readonly model: string
  readonly screen: string
}

function compare(editor: Editor, path: Path): Found | null {
  const node = Node.getIf(editor, path)
  if (!node || !isTextHolder(node)) return null
  const element = ReactEditor.isMounted(editor) ? ReactEditor.toDOMNode(editor, node) : null
  return element && { model: Node.string(node), screen: screenText(element) }
}

function isTextHolder(node: Node): node is ElementNode {
  return Node.isElement(node) && Node.isText(node.children[0])
}

/** What was expected is right, where one of both holds it; else the longer one is kept. */
function mend(editor: Editor, path: Path, { model, screen }: Found, expected: string): void {
  // A line feed at the end is drawn twice, and the browser takes one back: nothing of the text.
  const isDrawing = model === `${screen}\n`
  if (isDrawing) return renewBlock(editor, path)
  console.warn('Screen and model differed after a composition.', { path, model, screen, expected })
  const fromScreen = screen === expected || (model !== expected && screen.length > model.length)
  if (fromScreen) replaceText(editor, path, model, screen)
  renewBlock(editor, path)
}

function renewBlock(editor: Editor, path: Path): void {
  const block = (editor.children as Block[])[path[0] ?? 0]
  if (block) renew(block.id)
}

/** Makes the element's text another one, touching only where they differ. */
function replaceText(editor: Editor, path: Path, from: string, to: string): void {
  let start = 0
  while (start < from.length && start < to.length && from[start] === to[start]) start += 1
  let end = 0
  const most = Math.min(from.length, to.length) - start
  while (end < most && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1
  const anchor = pointAt(editor, path, start)
  const focus = pointAt(editor, path, from.length - end)
  Editor.withoutNormalizing(editor, () => {
    Transforms.delete(editor, { at: { anchor, focus } })
    Transforms.insertText(editor, to.slice(start, to.length - end), { at: anchor })
  })
}
