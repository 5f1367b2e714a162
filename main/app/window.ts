import { join } from 'node:path'
import { app, BrowserWindow, dialog, type IpcMainInvokeEvent } from 'electron'
import { lockContents } from './network-lock'
import { origin } from './protocol'

export interface MainWindow {
  readonly window: BrowserWindow
  /** Whether a call came from this window's own page. */
  readonly isOwn: (event: IpcMainInvokeEvent) => boolean
  /** Shows the window before all others. */
  readonly toFront: () => void
  /** The page has saved everything: close without asking again. */
  readonly closeNow: () => void
}

export interface WindowEvents {
  /** The user wants to close: the page is to save and to answer with `closeNow`. */
  readonly closing: () => void
}

/** After this long without an answer of the page the user may close all the same, in milliseconds. */
const closingPatience = 15_000

/** Opens the one window: sandboxed, without Node, on the program's own page. */
export function openWindow(events: WindowEvents): MainWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: '案头',
    backgroundColor: '#e7eaee',
    webPreferences: {
      preload: join(app.getAppPath(), 'out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      // Typing must be saved also while another window covers this one.
      backgroundThrottling: false,
    },
  })
  let mayClose = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const closeNow = (): void => {
    mayClose = true
    clearTimeout(timer)
    if (!window.isDestroyed()) window.close()
  }
  lockContents(window.webContents)
  window.removeMenu()
  window.once('ready-to-show', () => window.show())
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return
    event.preventDefault()
    events.closing()
    clearTimeout(timer)
    timer = setTimeout(() => void askToClose(window, closeNow), closingPatience)
  })
  // What was typed is in the store to the last second: show it again.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  void window.loadURL(`${origin}/index.html`)
  return {
    window,
    toFront: () => {
      if (window.isDestroyed()) return
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    closeNow,
    isOwn: ({ sender, senderFrame }) =>
      sender === window.webContents &&
      senderFrame === window.webContents.mainFrame &&
      senderFrame.url.startsWith(`${origin}/`),
  }
}

async function askToClose(window: BrowserWindow, closeNow: () => void): Promise<void> {
  if (window.isDestroyed()) return
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: '窗口还没有回应。',
    detail: '最后一秒钟写下的文字可能还没有存上。可以再等一会儿，也可以现在关闭。',
    buttons: ['再等一会儿', '现在关闭'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  if (response === 1) closeNow()
}
