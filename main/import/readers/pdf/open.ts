import type { PDFDocumentProxy } from 'pdfjs-dist'
import { fail, type Result } from '../../../../shared/model/failure'
import { limits } from '../../limits'
import { Refusal } from '../../refusal'
import { supplyWhatNode20Lacks } from './node-20'

/** pdf.js, loaded when the first PDF comes: it is larger than all the other readers. */
export type PdfJs = typeof import('pdfjs-dist')

export interface OpenedPdf {
  readonly document: PDFDocumentProxy
  readonly pdfjs: PdfJs
  readonly close: () => Promise<void>
}

/**
 * Opens a PDF that asks for no password. Nothing in it is run or fetched: pdf.js evaluates no code,
 * XFA is off, maps of characters come out of the bundle. Pictures over `pixels` are left out.
 */
export async function openPdf(bytes: Uint8Array, pixels: number): Promise<OpenedPdf> {
  const pdfjs = await loadPdfJs()
  const loading = pdfjs.getDocument({
    // pdf.js takes the bytes over; the caller keeps its own.
    data: new Uint8Array(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    fontExtraProperties: true,
    maxImageSize: pixels,
    useWorkerFetch: false,
    cMapUrl: bundled,
    standardFontDataUrl: bundled,
    wasmUrl: bundled,
    BinaryDataFactory: BundledData,
  })
  const close = () => loading.destroy()
  try {
    const document = await loading.promise
    if (document.numPages > limits.pages) throw new Refusal(tooManyPages)
    if (document.numPages === 0) throw new Refusal(damaged)
    return { document, pdfjs, close }
  } catch (fault) {
    await close()
    throw fault instanceof Refusal ? fault : new Refusal(refusalOf(fault))
  }
}

async function loadPdfJs(): Promise<PdfJs> {
  supplyWhatNode20Lacks()
  // The parser says where it is on the global object; without it pdf.js looks for a worker to start.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

/** No place at all: the name behind it is looked up in the bundle. */
const bundled = 'bundled:/'

class BundledData {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const { characterMaps } = await import('./character-maps')
    const data = characterMaps.get(filename)
    if (data === undefined) throw new Error(`not in the bundle: ${filename}`)
    return new Uint8Array(Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'))
  }
}

function refusalOf(fault: unknown): Result<never> {
  return fault instanceof Error && fault.name === 'PasswordException' ? withPassword : damaged
}

const withPassword = fail(
  'file-unreadable',
  '这个 PDF 文件设有打开密码，无法读取。',
  '请在 PDF 阅读器里输入密码打开，另存或打印为没有密码的 PDF，再导入。',
)

export const damaged = fail(
  'file-unreadable',
  '这个 PDF 文件已损坏，无法读取。',
  '请在 PDF 阅读器里打开它，能看到内容的话另存一份再导入；打不开的，请找来原来的 Word 或 WPS 文件。',
)

const tooManyPages = fail(
  'file-too-large',
  `文件超过 ${limits.pages} 页，不是一份报告的长度。`,
  '请把报告所在的页另存为一个 PDF，再导入。',
)
