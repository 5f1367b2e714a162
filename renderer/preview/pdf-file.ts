import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'

// Only the legacy build runs in the oldest Electron that is supported.
GlobalWorkerOptions.workerSrc = new URL(
  'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  import.meta.url,
).href

/** A page's size as it is shown, in points. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** An entry of the outline: its page from 0, and its height on it in points from the top. */
export interface OutlinePlace {
  readonly page: number
  readonly top: number
}

/** A PDF that is shown page by page. */
export interface PdfFile {
  readonly sizes: readonly PageSize[]
  /** Where the headings stand, in their order. */
  readonly outline: readonly OutlinePlace[]
  /** Draws a page as wide as told, in device pixels; an aborted drawing ends in silence. */
  readonly draw: (
    index: number,
    canvas: HTMLCanvasElement,
    width: number,
    signal: AbortSignal,
  ) => Promise<void>
  readonly close: () => void
}

/** Opens a PDF that the program made: every face is in it, so that nothing is asked for from outside. */
export async function openPdfFile(bytes: Uint8Array): Promise<PdfFile> {
  // The library takes the buffer for its own.
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  const pdf = await loading.promise
  const sizes = await sizesOf(pdf)
  return {
    sizes,
    outline: await outlineOf(pdf, sizes),
    draw: async (index, canvas, width, signal) => {
      const page = await pdf.getPage(index + 1)
      if (signal.aborted) return
      const natural = page.getViewport({ scale: 1 })
      const viewport = page.getViewport({ scale: width / natural.width })
      canvas.width = Math.round(viewport.width)
      canvas.height = Math.round(viewport.height)
      const task = page.render({ canvas, viewport })
      const stop = (): void => task.cancel()
      signal.addEventListener('abort', stop, { once: true })
      await task.promise.catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
      signal.removeEventListener('abort', stop)
    },
    close: () => void loading.destroy(),
  }
}

async function sizesOf(pdf: PDFDocumentProxy): Promise<readonly PageSize[]> {
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { width, height } = (await pdf.getPage(index + 1)).getViewport({ scale: 1 })
      return { width, height }
    }),
  )
}

interface OutlineNode {
  readonly dest: string | readonly unknown[] | null
  readonly items: readonly OutlineNode[]
}

async function outlineOf(
  pdf: PDFDocumentProxy,
  sizes: readonly PageSize[],
): Promise<readonly OutlinePlace[]> {
  const nodes = flattened((await pdf.getOutline()) ?? [])
  return Promise.all(
    nodes.map(async ({ dest }) => {
      const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
      const [ref, , , y] = target ?? []
      if (!isRef(ref)) return { page: 0, top: 0 }
      const page = await pdf.getPageIndex(ref)
      const height = sizes[page]?.height ?? 0
      return { page, top: Math.max(0, height - Number(y ?? height)) }
    }),
  )
}

function flattened(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap((node) => [node, ...flattened(node.items)])
}

function isRef(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value
}
