import { BrowserWindow, session, type WebContents } from 'electron'
import { fail, ok, type Result } from '../../shared/model/failure'
import { lockPaper } from './network-lock'
import { found, notFound, scheme, serve } from './protocol'

export interface PaperOptions {
  /** Both sides of the paper, turned about the long edge as the binding wants it. */
  readonly duplex: boolean
}

const host = 'paper'

/**
 * Prints a finished PDF through the system's own dialog, from a hidden window with Chromium's viewer
 * of PDFs; false where the user gave up in the dialog.
 */
export async function printPaper(
  pdf: Uint8Array,
  { duplex }: PaperOptions,
): Promise<Result<boolean>> {
  return withPaper(pdf, async (contents) => {
    const [printed, why] = await new Promise<readonly [boolean, string]>((resolve) => {
      contents.print(
        {
          silent: false,
          duplexMode: duplex ? 'longEdge' : 'simplex',
          margins: { marginType: 'none' },
          // The printer's own size may be Letter.
          usePrinterDefaultPageSize: false,
          pageSize: 'A4',
        },
        (success, reason) => resolve([success, reason]),
      )
    })
    if (printed) return ok(true)
    return givenUp.test(why) ? ok(false) : failureOf(why)
  })
}

/** Lets `work` use a hidden window that shows a PDF, under the locks of all the program's windows. */
export async function withPaper<T>(
  pdf: Uint8Array,
  work: (contents: WebContents) => Promise<T>,
): Promise<T> {
  // In a session of memory alone the viewer opens without its paper; nothing is kept all the same.
  const own = session.fromPartition('persist:paper', { cache: false })
  lockPaper(own)
  serve(own, {
    [host]: (path) =>
      path === '/report.pdf'
        ? found(new Uint8Array(pdf), {
            'content-type': 'application/pdf',
            'cache-control': 'no-store',
          })
        : notFound(),
  })
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      plugins: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
  try {
    await window.loadURL(`${scheme}://${host}/report.pdf`)
    await viewerOf(window.webContents)
    return await work(window.webContents)
  } finally {
    own.protocol.unhandle(scheme)
    if (!window.isDestroyed()) window.destroy()
  }
}

/** How often and how long, in milliseconds, the viewer is waited for. */
const tries = 100
const pause = 100

/** The viewer is a page within the page, and the paper is a page within that. */
async function viewerOf(contents: WebContents): Promise<void> {
  for (let turn = 0; turn < tries; turn += 1) {
    if (contents.mainFrame.framesInSubtree.length > 2) return
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  throw new Error('The viewer of PDFs did not open.')
}

const givenUp = /cancell?ed/iu

function failureOf(why: string): Result<never> {
  return /enumerate|no valid printers|default printer/iu.test(why) ? noPrinter : notPrinted
}

const noPrinter = fail(
  'no-printer',
  '这台电脑上没有可用的打印机。',
  '请接好打印机、装好驱动再试；也可以先导出 PDF，拿到有打印机的电脑上打印。',
)
const notPrinted = fail(
  'print-failed',
  '打印机没有接受这次打印。',
  '请看打印机是否开机、缺纸，再试一次；也可以导出 PDF 后用别的程序打印。',
)
