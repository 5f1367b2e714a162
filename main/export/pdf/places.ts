import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFDocument } from '@cantoo/pdf-lib'
import type { PrintedPlace } from '../../../shared/layout/page-plan'

/** Where the elements stand that links of the page point to, by their ids. */
export function placesIn(pdf: PDFDocument): Record<string, PrintedPlace> {
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index]))
  const named = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  return Object.fromEntries(
    (named?.entries() ?? []).flatMap(([name, value]) => {
      const target = pdf.context.lookup(value)
      if (!(target instanceof PDFArray)) return []
      const page = pages.get(String(target.get(0)))
      const y = target.lookupMaybe(3, PDFNumber)?.asNumber()
      return page === undefined || y === undefined ? [] : [[name.decodeText(), { page, y }]]
    }),
  )
}
