import {
  concatTransformationMatrix,
  degrees,
  Duplex,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  popGraphicsState,
  PrintScaling,
  pushGraphicsState,
  type PDFEmbeddedPage,
  type PDFPage,
} from '@cantoo/pdf-lib'
import { leanTags } from './lean-tags'
import { placesIn } from './places'
import type { FinishedPdf, Finisher } from './surface'

/** Stamps page numbers and facts on a printed report; its tags and outline stay as they are. */
export function pdfFinisher(): Finisher {
  let report: PDFDocument | null = null
  return {
    open: async (pdf) => {
      report = await PDFDocument.load(leanTags(pdf), {
        updateMetadata: false,
        parseSpeed: Infinity,
      })
      return { pages: report.getPageCount(), places: placesIn(report) }
    },
    finish: async (numbers, { title, author }, chosen) => {
      if (!report) throw new Error('There is no report to finish.')
      const sheets = await report.embedPdf(numbers, pageIndices(report))
      for (const [index, page] of report.getPages().entries()) {
        const sheet = sheets[index]
        if (!sheet) throw new Error(`Page ${index + 1} has no number.`)
        stampArtifact(page, sheet)
      }
      // A reader's window without a name is worse than one with the file's.
      report.setTitle(title, { showInWindowTitleBar: title !== '' })
      report.setAuthor(author)
      report.setLanguage('zh-CN')
      report.setCreator('案头')
      report.setProducer('案头')
      // Without a date two exports of one report are the same file.
      withoutFacts(report, ['CreationDate', 'ModDate'])
      if (title === '') withoutFacts(report, ['Title'])
      if (author === '') withoutFacts(report, ['Author'])
      const drawnFonts = namesOfDrawnFonts(report)
      setForPaper(report)
      const whole = chosen ? await chosenPages(report, chosen) : report
      const pdf = await whole.save({
        objectsPerTick: Infinity,
        updateFieldAppearances: false,
        useObjectStreams: whole.context.enumerateIndirectObjects().length < mostPacked,
      })
      return { pdf, drawnFonts } satisfies FinishedPdf
    },
  }
}

/** A reader's print dialog begins with both sides of the paper and without any scaling. */
function setForPaper(report: PDFDocument): void {
  const preferences = report.catalog.getOrCreateViewerPreferences()
  preferences.setPrintScaling(PrintScaling.None)
  preferences.setDuplex(Duplex.DuplexFlipLongEdge)
}

/** A file for paper alone: without tags and outline. */
async function chosenPages(
  report: PDFDocument,
  chosen: readonly (number | null)[],
): Promise<PDFDocument> {
  const file = await PDFDocument.create({ updateMetadata: false })
  const copies = await file.copyPages(
    report,
    chosen.filter((index) => index !== null),
  )
  const [first] = report.getPages()
  for (const index of chosen) {
    const copy = index === null ? undefined : copies.shift()
    if (copy) file.addPage(copy)
    else if (first) file.addPage([first.getWidth(), first.getHeight()])
  }
  setForPaper(file)
  return file
}

/** Packing halves a file, but takes the library minutes where objects are very many. */
const mostPacked = 30_000

function pageIndices(report: PDFDocument): number[] {
  return Array.from({ length: report.getPageCount() }, (_, index) => index)
}

/** Draws a sheet as pagination, which readers of the tagged text pass over. */
function stampArtifact(page: PDFPage, sheet: PDFEmbeddedPage): void {
  const name = page.node.newXObject('Number', sheet.ref)
  const { width, height } = page.getSize()
  // A page on its side is shown upright, its head at the left (clause 8), and numbered like all others.
  const lies = width > height
  if (lies) page.setRotation(degrees(270))
  const properties = '<< /Type /Pagination /Subtype /Footer >>'
  page.pushOperators(
    PDFOperator.of(PDFOperatorNames.BeginMarkedContentSequence, [
      PDFName.of('Artifact'),
      properties,
    ]),
    pushGraphicsState(),
    ...(lies ? [concatTransformationMatrix(0, -1, 1, 0, 0, height)] : []),
    PDFOperator.of(PDFOperatorNames.DrawObject, [name]),
    popGraphicsState(),
    PDFOperator.of(PDFOperatorNames.EndMarkedContent),
  )
}

function withoutFacts({ context }: PDFDocument, keys: readonly string[]): void {
  const info = context.lookupMaybe(context.trailerInfo.Info, PDFDict)
  for (const key of keys) info?.delete(PDFName.of(key))
}

function namesOfDrawnFonts(report: PDFDocument): readonly string[] {
  const names = new Set<string>()
  for (const [, object] of report.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue
    if (object.get(PDFName.of('Type')) !== PDFName.of('Font')) continue
    if (object.get(PDFName.of('Subtype')) !== PDFName.of('Type3')) continue
    const descriptor = object.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
    names.add(descriptor?.lookupMaybe(PDFName.of('FontName'), PDFName)?.decodeText() ?? '未命名')
  }
  return Array.from(names)
}
