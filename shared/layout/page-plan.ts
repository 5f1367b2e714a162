import type { PageMetrics } from './page-metrics'

/** Where something stands in a printed file: the page from 0, and its height in points. */
export interface PrintedPlace {
  readonly page: number
  readonly y: number
}

/** A report printed for the first time: nothing in it knows its page yet. */
export interface FirstPrint {
  readonly pages: number
  readonly places: Readonly<Record<string, PrintedPlace>>
  /** Of the 版记 by its content, in points; 0 where there is none. */
  readonly colophon: number
}

/** What the second print must change, and the number of every page of it; null is none. */
export interface PagePlan {
  readonly numbers: readonly (number | null)[]
  /** An empty page so that the text begins on an odd one. */
  readonly blankBeforeText: boolean
  readonly colophon: ColophonPlan | null
  /** The page number of each anchor that the table of contents names. */
  readonly contents: Readonly<Record<string, number>>
}

export interface ColophonPlan {
  /** In points, from its top to the foot of the page's lines, its content at the end. */
  readonly height: number
  readonly nextPage: boolean
  /** An empty page before its own. */
  readonly blankBefore: boolean
}

/** The numbers of pages without front pages and 版记. */
export function plainNumbers(pages: number): readonly number[] {
  return Array.from({ length: pages }, (_, index) => index + 1)
}

/**
 * Plans the second print (GB/T 9704-2012, 7.4, 7.5): the 版记 lies at the foot of the last page, an
 * even one; a blank page before it has no number, nor has then its own; front pages have none.
 */
export function planPages(first: FirstPrint, metrics: PageMetrics): PagePlan {
  const front = first.places['text']?.page ?? 0
  const blankBeforeText = front % 2 === 1
  const contents = Object.fromEntries(
    Object.entries(first.places).map(([name, { page }]) => [name, page - front + 1]),
  )
  const end = first.places['colophon']
  const before = Array.from({ length: front + (blankBeforeText ? 1 : 0) }, () => null)
  if (!end) {
    const numbers = [...before, ...plainNumbers(first.pages - front)]
    return { numbers, blankBeforeText, colophon: null, contents }
  }
  // Against the text's own first line: whether heights count the page's margin is the browser's affair.
  const top = first.places['text']?.y ?? end.y
  const used = Math.max(0, Math.ceil((top - end.y) / metrics.linePitch - 0.1))
  const left = metrics.room - used * metrics.linePitch
  const needed = Math.ceil(first.colophon / metrics.linePitch) * metrics.linePitch
  const last = end.page - front + (used === 0 ? 0 : 1)
  const fits = used > 0 && needed <= left
  const here = last % 2 === 0 && fits
  const blankBefore = last % 2 === 0 && !fits
  const own = here ? [] : blankBefore ? [null, null] : [last + 1]
  return {
    numbers: [...before, ...plainNumbers(last), ...own],
    blankBeforeText,
    colophon: { height: here ? left : metrics.room, nextPage: !here, blankBefore },
    contents,
  }
}
