import { chapterCommand } from './chapter-command'

/** Undo brings it back with its text. */
export const removeChapter = chapterCommand({
  id: 'remove-chapter',
  title: '删除本章',
  when: ({ chapter }) => chapter.kind === 'chapter',
  run: ({ desk, session, chapter, index }) => {
    session.change({ type: 'remove-chapter', chapter: chapter.id })
    desk.removed(chapter.title || '没有标题的一章', () => {
      session.change({ type: 'insert-chapter', index, chapter })
      session.openChapter(chapter.id)
    })
  },
})
