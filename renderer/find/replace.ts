import { Transforms, type Editor } from 'slate'
import type { Block } from '../../shared/model/block'
import { chaptersInOrder } from '../../shared/model/report'
import type { Session } from '../session/session'
import { holdsComputed, rangeAt } from '../session/slate/offsets'
import type { Hit } from './search'

/**
 * Puts words in the place of hits, given in the order of the paper, as one undo step. The looks of
 * a hit's first character stay. The hits must be those of the report as it is now. What a figure
 * or a reference says follows what it names: a hit that touches one is left as it is. Gives how many were replaced.
 */
export function replaceHits(session: Session, hits: readonly Hit[], words: string): number {
  const own = hits.filter((hit) => !touchesComputed(session, hit))
  if (own.length === 0) return 0
  session.together(() => {
    // From the end backwards, so that the offsets before stay right.
    for (const hit of own.toReversed()) replaceHit(session, hit, words)
  })
  return own.length
}

/** Whether a figure or a reference says something of a hit. */
export function touchesComputed(
  session: Session,
  { chapter, block, part, start, end }: Pick<Hit, 'chapter' | 'block' | 'part' | 'start' | 'end'>,
): boolean {
  if (part !== 'text') return false
  const editor = session.editorOf(chapter)
  const index = (editor.children as Block[]).findIndex(({ id }) => id === block)
  return index >= 0 && holdsComputed(editor, rangeAt(editor, index, start, end))
}

function replaceHit(session: Session, hit: Hit, words: string): void {
  const line = (text: string): string => text.slice(0, hit.start) + words + text.slice(hit.end)
  if (hit.part === 'title') return replaceInTitle(session, hit, line)
  const editor = session.editorOf(hit.chapter)
  const blocks = editor.children as Block[]
  const index = blocks.findIndex(({ id }) => id === hit.block)
  const block = blocks[index]
  if (!block) return
  if (hit.part === 'text') replaceText(editor, index, hit, words)
  else if ('caption' in block) setCaption(editor, index, line(block.caption))
}

function replaceInTitle(session: Session, hit: Hit, line: (text: string) => string): void {
  const { report } = session.state()
  if (hit.chapter === report.front.id) {
    return session.change({ type: 'set-report', fields: { title: line(report.title) } })
  }
  const chapter = chaptersInOrder(report).find(({ id }) => id === hit.chapter)
  if (!chapter) return
  const fields = { title: line(chapter.title) }
  session.change({ type: 'set-chapter', chapter: hit.chapter, fields })
}

function replaceText(editor: Editor, index: number, { start, end }: Hit, words: string): void {
  const at = rangeAt(editor, index, start, end)
  if (words === '') Transforms.delete(editor, { at })
  else Transforms.insertText(editor, words, { at })
}

function setCaption(editor: Editor, index: number, caption: string): void {
  Transforms.setNodes<Extract<Block, { caption: string }>>(editor, { caption }, { at: [index] })
}
