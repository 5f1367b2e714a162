import { dialog, type BrowserWindow } from 'electron'

export interface HealthParts {
  readonly log: (event: string, details?: string) => void
  readonly closeNow: () => void
}

export interface Health {
  /** Whether a page ended unexpectedly and the one that asks took its place; told once. */
  readonly tookPlace: () => boolean
}

/** So many pages may end within so long, in milliseconds, before the user is asked. */
const mostEnds = 3
const within = 60_000

/** Shows the page again when it ended, and asks what to do when it hangs. */
export function watchHealth(window: BrowserWindow, { log, closeNow }: HealthParts): Health {
  let ends: readonly number[] = []
  let told = true

  const reload = (): void => {
    told = false
    window.webContents.reload()
  }
  // What was typed is in the store to the last second: show it again.
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log('page-gone', `${reason} ${exitCode}`)
    const now = performance.now()
    ends = [...ends.filter((end) => now - end < within), now]
    if (ends.length < mostEnds) return reload()
    ends = []
    void askAfterEnds(window, reload, closeNow)
  })
  watchHanging(window, log, closeNow)
  return {
    tookPlace: () => {
      const answer = !told
      told = true
      return answer
    },
  }
}

async function askAfterEnds(
  window: BrowserWindow,
  reload: () => void,
  closeNow: () => void,
): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: '窗口接连几次意外退出。',
    detail:
      '写下的内容都已存到磁盘，最多差最后一秒。可以再打开一次窗口，也可以关闭案头后重新启动。',
    buttons: ['再打开一次', '关闭案头'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (window.isDestroyed()) return
  if (response === 1) closeNow()
  else reload()
}

/** The page takes no input any more; the question goes by itself when it does again. */
function watchHanging(window: BrowserWindow, log: HealthParts['log'], closeNow: () => void): void {
  let asking: AbortController | null = null
  const ask = async (signal: AbortSignal): Promise<void> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: '窗口没有反应。',
      detail:
        '可能正在处理很长的内容，可以再等一会儿。已经显示“已保存”的内容都在磁盘上；重新打开窗口最多失去最后一秒写下的文字。',
      buttons: ['再等一会儿', '重新打开窗口', '关闭案头'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal,
    })
    if (signal.aborted || window.isDestroyed()) return
    // A page that hangs hears no wish to reload: its end brings the new one.
    if (response === 1) window.webContents.forcefullyCrashRenderer()
    if (response === 2) closeNow()
  }
  window.on('unresponsive', () => {
    if (asking) return
    log('page-hangs')
    const question = new AbortController()
    asking = question
    void ask(question.signal).finally(() => {
      asking = null
    })
  })
  window.on('responsive', () => {
    if (asking) log('page-answers')
    asking?.abort()
  })
}
