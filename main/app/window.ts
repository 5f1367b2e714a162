import { join } from 'node:path'
import { app, BrowserWindow, dialog, screen, type IpcMainInvokeEvent } from 'electron'
import type { WindowPlace } from '../../shared/model/remembered'
import { lockContents } from './network-lock'
import { origin } from './protocol'
import { watchHealth } from './window-health'
import { openingPlace } from './window-place'

export interface MainWindow {
  readonly window: BrowserWindow
  /** Whether a call came from this window's own page. */
  readonly isOwn: (event: IpcMainInvokeEvent) => boolean
  /** Whether the page is there and hears what is told. */
  readonly isShown: () => boolean
  /** Shows the window before all others. */
  readonly toFront: () => void
  readonly toggleFullScreen: () => void
  /** The page has saved everything: close without asking again. */
  readonly closeNow: () => void
  /** The page itself asks the user about closing. */
  readonly keepOpen: () => void
  /** Whether a page ended unexpectedly and the one that asks took its place; told once. */
  readonly tookPlace: () => boolean
}

export interface WindowParts {
  /** Where it stood when it was last closed. */
  readonly place: WindowPlace | null
  readonly moved: (place: WindowPlace) => void
  /** The user wants to close: the page is to save and to answer with `closeNow` or `keepOpen`. */
  readonly closing: () => void
  readonly log: (event: string, details?: string) => void
}

/** After this long without an answer of the page the user may close all the same, in milliseconds. */
const closingPatience = 15_000
/** A window that is being dragged is remembered when it rests, in milliseconds. */
const rest = 500

/** Opens the one window: sandboxed, without Node, on the program's own page. */
export function openWindow({ place, moved, closing, log }: WindowParts): MainWindow {
  const { maximized, fullScreen, ...bounds } = openingPlace(place, workAreas())
  const window = new BrowserWindow({
    ...bounds,
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
  let shown = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const closeNow = (): void => {
    mayClose = true
    clearTimeout(timer)
    if (!window.isDestroyed()) window.close()
  }
  lockContents(window.webContents)
  window.removeMenu()
  window.once('ready-to-show', () => {
    if (maximized) window.maximize()
    if (fullScreen) window.setFullScreen(true)
    window.show()
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return
    event.preventDefault()
    closing()
    clearTimeout(timer)
    timer = setTimeout(() => void askToClose(window, closeNow), closingPatience)
  })
  window.webContents.on('did-start-navigation', () => {
    shown = false
  })
  window.webContents.on('did-finish-load', () => {
    shown = true
  })
  const { tookPlace } = watchHealth(window, { log, closeNow })
  watchPlace(window, moved)
  void window.loadURL(`${origin}/index.html`)
  return {
    window,
    isShown: () => shown && !window.isDestroyed() && !window.webContents.isCrashed(),
    toFront: () => {
      if (window.isDestroyed()) return
      if (window.isMinimized()) window.restore()
      window.show()
      window.focus()
    },
    toggleFullScreen: () => window.setFullScreen(!window.isFullScreen()),
    closeNow,
    keepOpen: () => clearTimeout(timer),
    tookPlace,
    isOwn: ({ sender, senderFrame }) =>
      sender === window.webContents &&
      senderFrame === window.webContents.mainFrame &&
      senderFrame.url.startsWith(`${origin}/`),
  }
}

/** The screens, the main one first. */
function workAreas(): readonly Electron.Rectangle[] {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  return [main, ...others].map(({ workArea }) => workArea)
}

function watchPlace(window: BrowserWindow, moved: WindowParts['moved']): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (): void => {
    clearTimeout(timer)
    if (!window.isDestroyed() && window.isVisible()) moved(placeOf(window))
  }
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(tell, rest)
  }
  window.on('resize', later)
  window.on('move', later)
  window.on('maximize', later)
  window.on('unmaximize', later)
  window.on('enter-full-screen', later)
  window.on('leave-full-screen', later)
  window.on('close', tell)
}

function placeOf(window: BrowserWindow): WindowPlace {
  return {
    ...window.getNormalBounds(),
    maximized: window.isMaximized(),
    fullScreen: window.isFullScreen(),
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
