import { longestFault } from '../../shared/contract/faults'
import type { WindowParts } from './parts'
import { failureToast } from './failure-toast'

export interface Faults {
  /** Told of an exception that nobody caught: saves what there is and shows what happened. */
  readonly fault: (error: unknown) => void
  /** Has a report of a fault written where the user says. */
  readonly saveReport: (text: string) => Promise<void>
  /** Tells that the page before this one ended unexpectedly. */
  readonly tellCrash: () => void
}

/** Faults of the program: first the text is brought to safety, then they are told. */
export function createFaults({ connection, tell, state, update }: WindowParts): Faults {
  const { api, on } = connection
  const bringToSafety = async (text: string): Promise<void> => {
    let saved = true
    try {
      saved = (await state().session?.flush()) ?? true
    } catch {
      saved = false
    }
    update({ fault: { text, saved } })
  }
  const show = (text: string): void => {
    if (state().fault) return
    update({ fault: { text, saved: null } })
    void bringToSafety(text)
  }
  const saveReport = async (text: string): Promise<void> => {
    const answer = await api['fault.saveReport']({ text: text.slice(0, longestFault) })
    if (!answer.ok) {
      tell(failureToast(answer.failure))
    } else if (answer.value !== null) {
      tell({ kind: 'success', title: `已保存“${answer.value}”，请交给维护人员。` })
    }
  }
  // Main has written its own faults into the log.
  on('app.fault', ({ text }) => show(text))
  return {
    fault: (error) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      console.error(error)
      void api['fault.log']({ text: text.slice(0, longestFault) })
      show(text)
    },
    saveReport,
    tellCrash: () =>
      tell({
        kind: 'warning',
        title: '窗口刚才意外退出，已经重新打开。',
        details: ['写下的内容都已存到磁盘，最多差最后一秒，请看一眼最后写的地方。'],
        action: {
          label: '保存错误报告…',
          run: () => void saveReport('The page ended unexpectedly.'),
        },
      }),
  }
}
