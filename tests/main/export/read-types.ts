import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A line as it was set: its words, the faces in it and their sizes in points, each once. */
export interface LineType {
  readonly text: string
  /** As the file names them, without the letters that tell one part of a face from another. */
  readonly faces: readonly string[]
  readonly sizes: readonly number[]
}

/** What every line of a PDF is set in, page by page, from the top. */
export async function readTypes(bytes: Uint8Array): Promise<readonly (readonly LineType[])[]> {
  const data = new Uint8Array(bytes)
  const loading = getDocument({ data, verbosity: 0, fontExtraProperties: true })
  const pdf = await loading.promise
  const pages: (readonly LineType[])[] = []
  for (let index = 1; index <= pdf.numPages; index += 1) {
    const page = await pdf.getPage(index)
    // What a face is called is known once the page has been read as a drawing.
    await page.getOperatorList()
    const { items } = await page.getTextContent()
    const pieces = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , size, left, baseline] = item.transform.map(Number)
      const { name }: { readonly name?: string } = page.commonObjs.get(item.fontName)
      return [{ text: item.str, face: name ?? '', size: size ?? 0, left: left ?? 0, baseline: baseline ?? 0 }]
    }) // prettier-ignore
    pages.push(linesOf(pieces))
    page.cleanup()
  }
  await loading.destroy()
  return pages
}

interface Piece {
  readonly text: string
  readonly face: string
  readonly size: number
  readonly left: number
  readonly baseline: number
}

function linesOf(pieces: readonly Piece[]): readonly LineType[] {
  const lines: Piece[][] = []
  for (const piece of pieces.toSorted((a, b) => b.baseline - a.baseline)) {
    const last = lines.at(-1)
    if (last?.[0] && last[0].baseline - piece.baseline < 3) last.push(piece)
    else lines.push([piece])
  }
  return lines.map((line) => ({
    text: line.toSorted((a, b) => a.left - b.left).map(({ text }) => text).join('').replaceAll(/\s/gu, ''),
    faces: [...new Set(line.map(({ face }) => face.replace(/^[A-Z]{6}\+/u, '')))],
    sizes: [...new Set(line.map(({ size }) => Math.round(size * 2) / 2))],
  })) // prettier-ignore
}
