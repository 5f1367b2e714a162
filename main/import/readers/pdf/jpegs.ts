import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFPage } from '@cantoo/pdf-lib'

/**
 * The pictures that are all of their pages, by page number, as the scanner made them: decoding a scan
 * and packing it anew takes a second a page. Pages that hold more, or lie on their side, are left out.
 */
export async function jpegsOf(bytes: Uint8Array): Promise<ReadonlyMap<number, Uint8Array>> {
  const found = new Map<number, Uint8Array>()
  try {
    const document = await PDFDocument.load(bytes, loading)
    if (document.isEncrypted) return found
    for (const [at, page] of document.getPages().entries()) {
      const jpeg = page.getRotation().angle % 360 === 0 ? jpegOf(page) : null
      if (jpeg) found.set(at + 1, jpeg)
    }
  } catch {
    // Damage that pdf.js gets over: it decodes what is left.
  }
  return found
}

const loading = {
  ignoreEncryption: true,
  updateMetadata: false,
  throwOnInvalidObject: false,
  parseSpeed: Infinity,
}

function jpegOf(page: PDFPage): Uint8Array | null {
  const objects = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
  const [only, ...others] = objects?.values() ?? []
  const stream = only && page.doc.context.lookup(only)
  if (others.length > 0 || !(stream instanceof PDFRawStream)) return null
  const { dict } = stream
  const nameOf = (key: string): string => String(dict.lookup(PDFName.of(key)))
  const isPlain =
    nameOf('Subtype') === '/Image' &&
    ['/DCTDecode', '[ /DCTDecode ]'].includes(nameOf('Filter')) &&
    ['/DeviceRGB', '/DeviceGray'].includes(nameOf('ColorSpace')) &&
    ['Decode', 'SMask', 'Mask'].every((key) => !dict.has(PDFName.of(key)))
  // A copy: the original is a window on all of the file.
  return isPlain ? new Uint8Array(stream.getContents()) : null
}
