import { ok, type Failure, type Result } from '../../shared/model/failure'
import type { ChapterId } from '../../shared/model/ids'
import { chaptersInOrder } from '../../shared/model/report'
import { answerOf } from './answer'
import type { Editors } from './editors'
import type { History } from './history'
import { chapterOf, withBlocks, type Picture } from './picture'
import { reconcile } from './reconcile'
import type { SessionClient } from './session'
import type { Unsaved } from './unsaved'

export interface MendParts {
  readonly client: SessionClient
  readonly picture: Picture
  readonly editors: Editors
  readonly history: History
  /** Of the chapters, as the store told them last. */
  readonly revisions: Map<ChapterId, number>
  readonly tell: (failure: Failure) => void
}

/** The store holds something newer: loads it, brings both together and tells the user. */
export async function mendConflict(
  { client, picture, editors, history, revisions, tell }: MendParts,
  unsaved: Unsaved,
): Promise<Result<null>> {
  const answer = await answerOf(client['library.open']({ report: picture.state().report.id }))
  if (!answer.ok) return answer
  editors.settle()
  let mine = picture.state().report
  for (const chapter of unsaved.chapters()) {
    mine = withBlocks(mine, chapter, editors.blocksOf(chapter))
  }
  const { report, operations, chapters, taken, setAside } = reconcile(
    {
      report: mine,
      operations: unsaved.operations(),
      chapters: unsaved.chapters(),
      revisionOf: (chapter) => revisions.get(chapter),
      unanswered: unsaved.unanswered,
    },
    answer.value,
  )
  for (const { id, revision } of chaptersInOrder(answer.value)) revisions.set(id, revision)
  unsaved.replace(operations, chapters)
  editors.adopt(report, taken)
  const { openChapter } = picture.state()
  const open = chapterOf(report, openChapter) ?? report.chapters[0] ?? report.front
  picture.setReport(report, true, { openChapter: open.id })
  if (taken.length > 0 || setAside) {
    history.clear()
    tell(setAside ? textSetAside : newerTaken)
  }
  return ok(null)
}

const newerTaken: Failure = {
  code: 'stale-revision',
  message: '这份报告在别处改过，已换成较新的内容。',
  action: '请核对后继续。',
}

const textSetAside: Failure = {
  code: 'stale-revision',
  message: '这份报告在别处改过，较新的内容已放回原处，本窗口未存的文字另立为一章。',
  action: '请核对两处，删去不要的一章。',
}
