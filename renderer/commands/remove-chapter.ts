import { chapterCommand } from './chapter-command'

/** Undo brings it back with its text. */
export const removeChapter = chapterCommand({
  id: 'remove-chapter',
  title: '删除本章',
  when: ({ chapter }) => chapter.kind === 'chapter',
  run: ({ session, chapter }) => session.change({ type: 'remove-chapter', chapter: chapter.id }),
})
