import type { Page } from 'playwright-core'
import type { Session } from '../../renderer/session/session'
import type { Block } from '../../shared/model/block'
import type { ChapterId } from '../../shared/model/ids'
import type { Report } from '../../shared/model/report'

/** What the session of the window holds, beside the screen and the store. */
export interface Model {
  readonly report: Report
  readonly openChapter: ChapterId
  /** The blocks in the editor of each chapter, in the order of the paper. */
  readonly editors: readonly (readonly Block[])[]
}

/**
 * The open report as the window's session holds it. The way there is React's own record of the text,
 * so that the program needs no door for it.
 */
export function modelOf(page: Page): Promise<Model> {
  return page.evaluate(() => {
    interface Fiber {
      readonly return: Fiber | null
      readonly memoizedProps: { readonly session?: Session } | null
    }
    const text = document.querySelector('.chapter-text')
    const own = Object.entries(text ?? {}).find(([name]) => name.startsWith('__reactFiber$'))
    for (let at = (own?.[1] ?? null) as Fiber | null; at; at = at.return) {
      const session = at.memoizedProps?.session
      if (!session) continue
      const { report, openChapter } = session.state()
      const inOrder = [report.front, ...report.chapters, report.back]
      const editors = inOrder.map(({ id }) => session.editorOf(id).children as Block[])
      return { report, openChapter, editors }
    }
    throw new Error('The text knows no session.')
  })
}
