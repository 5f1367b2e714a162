import { chapterCommand } from './chapter-command'

/** The caret goes into the chapter's title line. */
export const renameChapter = chapterCommand({
  id: 'rename-chapter',
  title: '修改章名',
  shortcut: 'F2',
  when: ({ chapter }) => chapter.kind === 'chapter',
  run: ({ session, chapter }) => session.reveal(chapter.id, null),
})
