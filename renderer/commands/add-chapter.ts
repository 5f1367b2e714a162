import { chapterCommand } from './chapter-command'

/** A new chapter after the open one, its title line ready for writing. */
export const addChapter = chapterCommand({
  id: 'add-chapter',
  title: '新增一章',
  shortcut: 'Mod+Shift+Enter',
  run: ({ session, chapter }) =>
    session.addChapter(chapter.kind === 'back' ? null : chapter.id, {
      title: '',
      level: chapter.kind === 'chapter' ? chapter.level : 1,
    }),
})
