import type { SourceDocument } from '../../../../shared/model/source'
import { limits } from '../../limits'
import type { Reader } from '../../reader'
import { Refusal, refusable } from '../../refusal'
import { blocksOf } from './blocks'
import { bookmarksOf, withBookmarks, type Bookmark } from './bookmarks'
import { flowOf } from './flow'
import { damaged, openPdf } from './open'
import { readPage, type Page } from './page'
import { holdsPictures, picturesOf, type PagePictures } from './pictures'
import { garbled, tooLong, tooMuchPacked, withoutText } from './refusals'
import { legible } from './unreadable'
import { isWithinLimits } from './unpacked-size'
import { damagedWarning, toldOf, unreadableWarning } from './told'

/** PDF with a text layer, of any program. */
export const pdf: Reader = {
  format: 'pdf',
  matches: isPdf,
  read: (bytes) => refusable(() => read(bytes)),
}

/** Some have a mail's or a server's lines before their mark; such a file ends as a PDF does. */
function isPdf(bytes: Uint8Array): boolean {
  const [start, end] = [bytes.subarray(0, 1024), bytes.subarray(-2048)].map((part) =>
    new TextDecoder('latin1').decode(part),
  )
  if (start?.trimStart().startsWith('%PDF-')) return true
  return /%PDF-\d/u.test(start ?? '') && /startxref|%%EOF/u.test(end ?? '')
}

async function read(bytes: Uint8Array): Promise<SourceDocument> {
  if (!isWithinLimits(bytes)) throw new Refusal(tooMuchPacked)
  const { pages: drawnPages, damaged: damagedPages, bookmarks } = await pagesOf(bytes)
  const { pages, unsure, isGarbled } = legible(drawnPages)
  if (isGarbled) throw new Refusal(garbled)
  const pictures = holdsPictures(bytes) ? await picturesOf(bytes, pages) : noPictures
  const flow = flowOf(pages, pictures.pictures)
  if (flow.items.length === 0) throw new Refusal(withoutText)
  return {
    format: pdf.format,
    blocks: withBookmarks(blocksOf(flow.items), bookmarks),
    warnings: [
      ...damagedWarning(damagedPages),
      ...unreadableWarning(unsure),
      ...toldOf(pages, flow, pictures),
    ],
    ...(flow.runningHeads.length > 0 && { runningHeads: flow.runningHeads }),
  }
}

const noPictures: PagePictures = { pictures: [], leftOut: 0 }

interface ReadPages {
  readonly pages: readonly Page[]
  /** Numbers of the pages that are too damaged to be read. */
  readonly damaged: readonly number[]
  readonly bookmarks: readonly Bookmark[]
}

async function pagesOf(bytes: Uint8Array): Promise<ReadPages> {
  // Pictures are not decoded for the text's sake.
  const { document, pdfjs, close } = await openPdf(bytes, 0)
  const [pages, damagedPages]: [Page[], number[]] = [[], []]
  let glyphs = 0
  let bookmarks: readonly Bookmark[] = []
  try {
    bookmarks = await bookmarksOf(document)
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readPage(document, number, pdfjs)
      if (page) pages.push(page)
      else damagedPages.push(number)
      glyphs += page?.glyphs.length ?? 0
      if (glyphs > limits.characters) throw new Refusal(tooLong)
    }
  } finally {
    await close()
  }
  if (pages.length === 0) throw new Refusal(damaged)
  return { pages, damaged: damagedPages, bookmarks }
}
