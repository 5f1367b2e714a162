import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'

/** How wide the pictures of a PDF are in pixels, without their masks. */
export async function pictureWidths(bytes: Uint8Array): Promise<readonly number[]> {
  const widths: number[] = []
  for (const dict of await dictionaries(bytes)) {
    const width = dict.lookupMaybe(PDFName.of('Width'), PDFNumber)
    if (width && dict.get(PDFName.of('ColorSpace')) !== PDFName.of('DeviceGray')) {
      widths.push(width.asNumber())
    }
  }
  return widths
}

/** The alternative texts of its figures. */
export async function alternatives(bytes: Uint8Array): Promise<readonly string[]> {
  const texts: string[] = []
  for (const dict of await dictionaries(bytes)) {
    const text = dict.lookup(PDFName.of('Alt'))
    if (text instanceof PDFHexString || text instanceof PDFString) texts.push(text.decodeText())
  }
  return texts
}

async function dictionaries(bytes: Uint8Array): Promise<readonly PDFDict[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  return pdf.context.enumerateIndirectObjects().flatMap(([, each]) => {
    if (each instanceof PDFRawStream) return [each.dict]
    return each instanceof PDFDict ? [each] : []
  })
}
