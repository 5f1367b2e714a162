import type { Failure } from '../../shared/model/failure'
import { failureSentence } from '../../shared/model/failure'
import type { HandingOver } from '../../shared/model/handing-over'
import type { ReportId } from '../../shared/model/ids'
import type { Desk } from '../commands/command'
import type { NewReport } from '../library/new-report-dialog'
import { createSession } from '../session/create-session'
import type { WindowParts } from './parts'
import type { Places } from './places'
import type { Target } from './target'
import { failureToast } from './failure-toast'

/** Which report is open, and the list of all. */
export interface Opening {
  readonly list: () => Promise<void>
  readonly showLibrary: () => void
  /** Opens a report in place of the open one, which is saved first. */
  readonly open: (report: ReportId) => Promise<void>
  readonly openExample: () => Promise<void>
  /** Makes a report and opens it; a sentence where that failed. */
  readonly create: (wish: NewReport) => Promise<string | null>
  /** Makes next year's draft of the open report, which is saved first, and opens it. */
  readonly rollForward: (years: readonly string[], blank: boolean) => Promise<void>
  /** Keeps when its editions are due and who gets them. */
  readonly keepHanding: (report: ReportId, handing: HandingOver) => Promise<void>
  readonly remove: (report: ReportId, title: string, removed: Desk['removed']) => Promise<void>
}

const unsaved: Failure = {
  code: 'store-unwritable',
  message: '当前报告还有内容没有存上，先不结转。',
  action: '请看窗口左下角的保存状态，存上之后再试。',
}

export function createOpening(parts: WindowParts, places: Places, target: Target): Opening {
  const { connection, tell, state, update } = parts
  const { api } = connection

  const failed = (failure: Failure): void => tell(failureToast(failure))
  const leftOut = ({ message, action }: Failure): void =>
    tell({ kind: 'info', title: message, details: [action] })
  const list = async (): Promise<void> => {
    const answer = await api['library.list']({})
    if (answer.ok) update({ reports: answer.value })
    else failed(answer.failure)
  }
  /** Saves and closes the open report; false where it could not be saved and stays. */
  const leave = async (): Promise<boolean> => {
    const { session } = state()
    if (!session) return true
    if (!(await session.flush())) {
      // There the foot of the window says why, and has the way to try again.
      update({ screen: 'report' })
      tell({
        kind: 'error',
        title: '当前报告还有内容没有存上，先不切换。',
        details: ['请看窗口左下角的保存状态，存上之后再试。'],
      })
      return false
    }
    places.keep()
    session.close()
    update({ session: null, missing: null })
    return true
  }
  // Characters and times of the list are those of the store.
  const listSaved = async (): Promise<void> => {
    await state().session?.flush()
    await list()
  }
  const keepHanding = async (report: ReportId, handing: HandingOver): Promise<void> => {
    const answer = await api['handing.keep']({ report, handing })
    if (answer.ok) await list()
    else failed(answer.failure)
  }
  const restore = async (report: ReportId): Promise<void> => {
    const answer = await api['library.restore']({ report })
    if (answer.ok) await list()
    else failed(answer.failure)
  }
  const open = async (report: ReportId): Promise<void> => {
    if (state().session?.state().report.id === report) return update({ screen: 'report' })
    const answer = await api['library.open']({ report })
    if (!answer.ok) return failed(answer.failure)
    if (!(await leave())) return
    const session = createSession(api, answer.value)
    session.onNotice((failure) =>
      failure.code === 'clipboard-pictures' ? leftOut(failure) : failed(failure),
    )
    session.setReadOnly(state().application?.readOnly !== null)
    await Promise.all([places.restore(session), target.restore(answer.value.id)])
    update({ session, screen: 'report', importing: null })
    await api['app.remember']({ report })
  }

  /** The draft goes, and the report that it was made of is open again. */
  const takeBack = async (made: ReportId, old: ReportId): Promise<void> => {
    await open(old)
    const answer = await api['library.remove']({ report: made })
    if (answer.ok) await list()
    else failed(answer.failure)
  }

  connection.on('library.changed', () => void list())
  return {
    list,
    open,
    showLibrary: () => {
      update({ screen: 'library' })
      void listSaved()
    },
    openExample: async () => {
      const answer = await api['library.example']({})
      if (answer.ok) await open(answer.value)
      else failed(answer.failure)
    },
    create: async (wish) => {
      const answer = await api['library.create'](wish)
      if (!answer.ok) return failureSentence(answer.failure)
      update({ dialog: null })
      await open(answer.value)
      return null
    },
    rollForward: async (years, isBlank) => {
      const { session } = state()
      if (!session || !(await session.flush())) {
        update({ dialog: null })
        return failed(unsaved)
      }
      const old = session.state().report
      const wish = { report: old.id, years: [...years], blank: isBlank }
      const answer = await api['library.rollForward'](wish)
      update({ dialog: null })
      if (!answer.ok) return failed(answer.failure)
      await open(answer.value)
      tell({
        kind: 'info',
        title: '已结转为新年度的草稿，原来的报告没有动。',
        action: {
          label: '撤销',
          run: () => void takeBack(answer.value, old.id),
        },
      })
    },
    keepHanding,
    remove: async (report, title, removed) => {
      const isOpen = state().session?.state().report.id === report
      if (isOpen && !(await leave())) return
      const answer = await api['library.remove']({ report })
      if (!answer.ok) return failed(answer.failure)
      if (isOpen) {
        update({ screen: 'library' })
        await api['app.remember']({ report: null })
      }
      await list()
      removed(title, () => void restore(report))
    },
  }
}
