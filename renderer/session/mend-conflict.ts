import { ok, type Failure, type Result } from '../../shared/model/failure'
import { answerOf } from './answer'
import type { Editors } from './editors'
import type { History } from './history'
import { chapterOf, withBlocks, type Picture } from './picture'
import { reconcile } from './reconcile'
import type { SessionClient } from './session'
import type { Unsaved } from './unsaved'

/** The store holds something newer: loads it, brings both together and tells the user. */
export async function mendConflict(
  client: SessionClient,
  picture: Picture,
  editors: Editors,
  history: History,
  unsaved: Unsaved,
  tell: (failure: Failure) => void,
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
      unanswered: unsaved.unanswered,
    },
    answer.value,
  )
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
