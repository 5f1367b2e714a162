import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow, type WebContents } from 'electron'

/**
 * The Electron of the yardsticks, told by ANTOU_BENCH what it is: a bare page in a window, a plain
 * print, or the desk itself, watched from its start. Times go to standard output in ms since 1970.
 */
interface Errand {
  readonly kind: 'page' | 'print' | 'desk'
  /** The page to show or print; nothing is an empty one. */
  readonly page?: string
  /** Where the PDF goes. */
  readonly target?: string
}

const errand: Errand = JSON.parse(process.env['ANTOU_BENCH'] ?? '{}')

if (errand.kind === 'desk') {
  app.on('web-contents-created', (_event, contents) => {
    contents.once('dom-ready', () => void tellEditable(contents))
  })
  // The whole application, as its own entry starts it; `out` beside this file leads to it.
  await import(pathToFileURL(join(app.getAppPath(), 'out/main/index.js')).href)
} else {
  void app.whenReady().then(errand.kind === 'print' ? print : show)
}

/** When a chapter can be written in and was painted. */
async function tellEditable(contents: WebContents): Promise<void> {
  const at: unknown = await contents.executeJavaScript(`new Promise((done) => {
    const look = () => {
      const text = document.querySelector('.chapter-text[contenteditable="true"]')
      if (!text || document.activeElement !== text) return requestAnimationFrame(look)
      requestAnimationFrame(() => setTimeout(() => done(Date.now())))
    }
    look()
  })`)
  process.stdout.write(`editable ${String(at)}\n`)
}

async function show(): Promise<void> {
  const window = openWindow(true)
  window.webContents.once('did-finish-load', () => {
    process.stdout.write(`finished ${Date.now()}\n`)
  })
  await window.loadURL(errand.page ? pathToFileURL(errand.page).href : 'about:blank')
}

async function print(): Promise<void> {
  const window = openWindow(false)
  await window.loadURL(pathToFileURL(errand.page ?? '').href)
  const options = { printBackground: true, preferCSSPageSize: true, pageSize: 'A4' } as const
  writeFileSync(errand.target ?? '', await window.webContents.printToPDF(options))
  app.exit(0)
}

function openWindow(isShown: boolean): BrowserWindow {
  const webPreferences = { sandbox: true, backgroundThrottling: false, spellcheck: false }
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences })
  window.removeMenu()
  if (isShown) window.once('ready-to-show', () => window.show())
  return window
}
