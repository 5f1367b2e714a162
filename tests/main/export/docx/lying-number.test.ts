import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { paragraph } from '../../../shared/model/reports'
import { officialReport, withWideTable } from '../official'
import { openWriter } from './writer'

/** Where the number of a page on its side stands in the Word document, as LibreOffice prints it (clause 8). */
const writer = openWriter()
const one = withWideTable(officialReport(1, {}, { annexes: false }))
const [first, ...rest] = one.chapters
if (!first) throw new Error('There is no chapter.')
const filled = Array.from({ length: 22 }, (_, at) => paragraph(`第${at + 1}行。`))
const pushed = { ...one, chapters: [{ ...first, blocks: [...filled, ...first.blocks] }, ...rest] }

describe.skipIf(!writer)('the number of a page on its side', () => {
  const millimetres = 25.4 / 72
  const character = 14 * millimetres

  test.each([
    ['as it is', one],
    ['a page later', pushed],
  ])('is at the left, one character from the outer edge of the paper turned: %s', async (_, report) => {
    const pages = await writer?.print(new Map([['wide', report]]))
    const { number, words, begin, end, baseline } = await lyingNumber(pages?.('wide').bytes)
    expect(words).toBe(`— ${number} —`)
    // The foot of the upright page is its left edge: 297 less 270.5 mm. The bundled face, taller than its
    // line, is set 1.4 mm nearer to the text in a frame.
    expect(Math.abs(baseline - 26.5)).toBeLessThan(1.5)
    if (number % 2 === 0) expect(Math.abs(begin - (28 + character))).toBeLessThan(1)
    else expect(Math.abs(end - (210 - 26 - character))).toBeLessThan(1)
  }, 120_000)

  interface Lying {
    readonly number: number
    readonly words: string
    /** From the page's upper edge, in millimetres. */
    readonly begin: number
    readonly end: number
    /** From its left edge. */
    readonly baseline: number
  }

  async function lyingNumber(bytes: Uint8Array = new Uint8Array()): Promise<Lying> {
    const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
    const pdf = await loading.promise
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const [, , width = 0, height = 0] = page.view
      if (width < height) continue
      const { items } = await page.getTextContent()
      const down = items.flatMap((item) => ('str' in item && Number(item.transform[1]) < 0 ? [item] : []))
      const ends = down.flatMap(({ transform, width: length }) => [height - transform[5], height - transform[5] + length])
      const words = down.map(({ str }) => str).join('')
      await loading.destroy()
      const baseline = Number(down[0]?.transform[4]) * millimetres
      return { number, words, baseline, begin: Math.min(...ends) * millimetres, end: Math.max(...ends) * millimetres }
    }
    throw new Error('No page lies.')
  }
}) // prettier-ignore
