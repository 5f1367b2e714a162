import type { ChapterId } from '../../shared/model/ids'
import { isIndicatorOperation } from '../../shared/model/indicator-operations'
import { apply, invert, type Operation } from '../../shared/model/operations'
import type { Report } from '../../shared/model/report'
import type { Editors } from './editors'
import { chapterOf, type Picture } from './picture'
import type { SaveQueue } from './save-queue'

/** Changes of a report's structure, made at once and saved in their order. */
export interface Structure {
  /** Returns what takes the change back; null where it did nothing. */
  readonly change: (operation: Operation, joins: boolean) => Operation | null
}

export function createStructure(picture: Picture, editors: Editors, queue: SaveQueue): Structure {
  return {
    change: (operation, joins) => {
      const { report, openChapter } = picture.state()
      const inverse = invert(report, operation)
      if (!inverse) return null
      const next = apply(report, operation)
      if (operation.type === 'insert-chapter') editors.adopt(next, [operation.chapter.id])
      const open = chapterOf(next, openChapter) ? openChapter : neighbour(report, openChapter)
      const { selection } = editors.editorOf(open)
      picture.setReport(next, !isIndicatorOperation(operation), { openChapter: open, selection })
      queue.structureChanged(operation, joins)
      return inverse
    },
  }
}

/** What is shown in the place of a chapter that goes: the next one, else the one before it. */
function neighbour(report: Report, gone: ChapterId): ChapterId {
  const at = report.chapters.findIndex(({ id }) => id === gone)
  return (report.chapters[at + 1] ?? report.chapters[at - 1] ?? report.front).id
}
