import { chapterCommand } from './chapter-command'
import type { Command } from './command'

/** The open chapter one place up or down; everything is numbered anew. */
export const moveChapter: readonly Command[] = [
  chapterCommand({
    id: 'move-chapter-up',
    title: '本章上移',
    when: ({ index }) => index > 0,
    run: ({ session, chapter, index }) =>
      session.change({ type: 'move-chapter', chapter: chapter.id, index: index - 1 }),
  }),
  chapterCommand({
    id: 'move-chapter-down',
    title: '本章下移',
    when: ({ index, last }) => index >= 0 && index < last,
    run: ({ session, chapter, index }) =>
      session.change({ type: 'move-chapter', chapter: chapter.id, index: index + 1 }),
  }),
]
