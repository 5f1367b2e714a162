import { chaptersInOrder } from '../../shared/model/report'
import { chapterCommand, type OpenChapter } from './chapter-command'
import type { Command } from './command'

/** The chapter before or after the open one, front and back included. */
export const goToChapter: readonly Command[] = [
  goTo('previous-chapter', '上一章', 'Mod+PageUp', -1),
  goTo('next-chapter', '下一章', 'Mod+PageDown', 1),
]

function goTo(id: string, title: string, shortcut: string, by: 1 | -1): Command {
  const target = ({ session, chapter }: OpenChapter) => {
    const order = chaptersInOrder(session.state().report)
    return order[order.indexOf(chapter) + by]
  }
  return chapterCommand({
    id,
    title,
    shortcut,
    reads: true,
    when: (open) => target(open) !== undefined,
    run: (open) => {
      const next = target(open)
      if (next) open.session.openChapter(next.id)
    },
  })
}
