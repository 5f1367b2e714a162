import { BrowserWindow, session, type Session } from 'electron'
import { fail, ok, type Result } from '../../shared/model/failure'
import { lockContents, lockSession } from './network-lock'
import { files, found, notFound, scheme, serve } from './protocol'

/** A page to be printed: its HTML, its style sheet, and its pictures by name. */
export interface PrintPage {
  readonly html: string
  readonly css: string
  readonly picture: (name: string) => PrintPicture | null
}

export interface PrintPicture {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A hidden window that shows one page after another. Its calls throw when the page is gone. */
export interface PrintWindow {
  readonly show: (page: PrintPage) => Promise<void>
  /** Shows a page of the built window with its scripts, as the one that draws charts. */
  readonly open: (file: string) => Promise<void>
  /** Runs a script of the program's own in the page; its answer is not trusted. */
  readonly ask: (script: string) => Promise<unknown>
  /** The page as a PDF. Tagged: with structure and outline. */
  readonly print: (options: { readonly tagged: boolean }) => Promise<Uint8Array>
}

export interface PrintOptions {
  /** The folder of the window's built page, for its fonts. */
  readonly rendererFolder: string
  readonly signal?: AbortSignal | undefined
  /** In milliseconds. */
  readonly patience?: number
}

const defaultPatience = 10 * 60_000

/**
 * Lets `work` print in a fresh hidden window of its own, sandboxed and without any network, and
 * closes it in the end. Given up, hung or crashed it is a failure.
 */
export async function withPrintWindow<T>(
  { rendererFolder, signal, patience = defaultPatience }: PrintOptions,
  work: (window: PrintWindow) => Promise<T>,
): Promise<Result<T>> {
  if (signal?.aborted) return cancelled
  const desk = takeDesk(rendererFolder)
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: desk.session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
  lockContents(window.webContents)
  let timer: ReturnType<typeof setTimeout> | undefined
  let give: (failure: Result<never>) => void = () => {}
  const ended = new Promise<Result<never>>((resolve) => {
    give = resolve
    timer = setTimeout(() => resolve(hung), patience)
    window.webContents.once('render-process-gone', () => resolve(crashed))
  })
  const close = (): void => {
    if (!window.isDestroyed()) window.destroy()
    returnDesk(desk)
  }
  const giveUp = (): void => give(cancelled)
  signal?.addEventListener('abort', giveUp, { once: true })
  const page = printWindow(window, desk)
  const working = work(page).then((value) => ok(value))
  // Whatever ends the window also ends its calls: that is told by `ended` already.
  working.catch(() => {})
  try {
    const result = await Promise.race([working, ended])
    // A window that is destroyed while it prints makes the printing of others fail.
    if (result === cancelled) void page.printed().finally(close)
    else close()
    return result
  } catch (error) {
    close()
    throw error
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
  }
}

const cancelled = fail('cancelled', '导出已取消。', '原有的文件没有改动。')
const hung = fail(
  'render-failed',
  '排版用的时间太长，已经停下。',
  '请关掉一些别的程序后再试；报告里的文字没有改动。',
)
const crashed = fail(
  'render-failed',
  '排版的进程意外退出了。',
  '请再试一次；仍不行请重新启动程序。报告里的文字没有改动。',
)

interface OwnPrintWindow extends PrintWindow {
  /** Waits for the end of what is being printed, however it ends. */
  readonly printed: () => Promise<void>
}

function printWindow(window: BrowserWindow, desk: Desk): OwnPrintWindow {
  let printing: Promise<unknown> = Promise.resolve()
  return {
    printed: () => printing.then(settled, settled),
    show: async (page) => {
      desk.page = page
      await window.loadURL(`${scheme}://${host}/`)
    },
    open: async (file) => {
      await window.loadURL(`${scheme}://${builtHost}/${file}`)
    },
    ask: async (script) => {
      try {
        return await window.webContents.executeJavaScript(script)
      } catch (cause) {
        throw new Error(`The page refused a question: ${script.slice(0, 80)}`, { cause })
      }
    },
    print: async ({ tagged }) => {
      const pdf = window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: tagged,
        generateDocumentOutline: tagged,
        margins: { top: 0, right: 0, bottom: 0, left: 0 },
      })
      printing = pdf
      return pdf
    },
  }
}

function settled(): void {}

/** A session that serves the page of one window at a time. */
interface Desk {
  readonly session: Session
  readonly folder: string
  page: PrintPage | null
}

const host = 'print'
const builtHost = 'built'
// A session is never given back by Electron, so that one which is free is used again.
const free: Desk[] = []
let made = 0

function takeDesk(folder: string): Desk {
  const index = free.findIndex((desk) => desk.folder === folder)
  const [known] = index < 0 ? [] : free.splice(index, 1)
  if (known) return known
  made += 1
  const desk: Desk = { session: session.fromPartition(`print-${made}`), folder, page: null }
  lockSession(desk.session)
  const built = files(folder)
  serve(desk.session, {
    [host]: (path) => (path.startsWith('/fonts/') ? built(path) : pageFile(desk.page, path)),
    [builtHost]: built,
  })
  return desk
}

function returnDesk(desk: Desk): void {
  desk.page = null
  free.push(desk)
}

// No script but the program's own questions, which the policy does not concern.
const policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'"

function pageFile(page: PrintPage | null, path: string): Response {
  if (!page) return notFound()
  if (path === '/') {
    return found(page.html, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
    })
  }
  if (path === '/page.css') {
    return found(page.css, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'no-store',
    })
  }
  const name = /^\/picture\/([0-9a-f]{64})$/u.exec(path)?.[1]
  const picture = name ? page.picture(name) : null
  if (!picture || !/^image\/(png|jpeg|gif|webp|bmp)$/u.test(picture.mediaType)) return notFound()
  return found(new Uint8Array(picture.bytes), { 'content-type': picture.mediaType })
}
