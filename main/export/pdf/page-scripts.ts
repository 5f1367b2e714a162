import { z } from 'zod'
import { pictureFolder } from '../../../shared/layout/image-html'
import { styleSheets } from '../../../shared/layout/layout-html'
import { blankFamily, faces, faceStack } from '../../../shared/layout/faces'
import type { FaceUse } from '../../../shared/model/page-profile'
import type { PageMetrics } from '../../../shared/layout/page-metrics'
import type { PrintSurface } from './surface'

/** A page of nothing but the faces: a face that is asked for lays a page out anew, which takes seconds for a long one. */
export const facesOnly: Parameters<PrintSurface['show']>[0] = {
  html: `<!doctype html><title>字体</title><link rel="stylesheet" href="${styleSheets.fonts}">`,
  css: '',
  picture: () => null,
}

/** Waits until every face that the page shows is there: layout asks for one slice after another. */
export async function settleFonts({ ask }: PrintSurface): Promise<void> {
  await ask(`(async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      document.body.getBoundingClientRect()
      await document.fonts.ready
      if (document.fonts.status === 'loaded') break
    }
  })()`)
}

/**
 * What stands below the pictures that cannot be shown; `sure` ones are not asked. The browser holds only some 256 MB decoded, and
 * each for a quarter of a second: one it refuses is asked again after a while, as long as others come.
 */
export async function brokenPictures(
  { ask }: PrintSurface,
  sure: readonly string[],
): Promise<readonly string[]> {
  const known = JSON.stringify(sure.map((name) => pictureFolder + name))
  return z.array(z.string()).parse(
    await ask(`(async () => {
      const known = new Set(${known})
      let left = Array.from(document.images).filter((image) => !known.has(image.getAttribute('src')))
      for (let before = Infinity; left.length > 0 && left.length < before;) {
        if (before < Infinity) await new Promise((resolve) => setTimeout(resolve, 1000))
        before = left.length
        const refused = []
        for (const image of left) await image.decode().catch(() => refused.push(image))
        left = refused
      }
      return left.map(
        (image) => image.closest('figure')?.querySelector('figcaption')?.textContent || image.alt,
      )
    })()`),
  )
}

/**
 * Sets a table that is wider than the page in smaller type, so that its numbers stay whole, and tears them
 * where that is not enough: the browser would print every page smaller. Gives what stands above the tables
 * that are hard to read now.
 */
export async function fitTables({ ask }: PrintSurface): Promise<readonly string[]> {
  return z.array(z.string()).parse(
    await ask(`(() => {
      const tables = Array.from(document.querySelectorAll('table'))
      const isWide = (table) => table.getBoundingClientRect().width > table.parentElement.clientWidth + 1
      const sizeOf = (table) => parseFloat(getComputedStyle(table).fontSize) * 0.75
      let wide = tables.filter(isWide)
      const small = new Set()
      for (const size of ${JSON.stringify(smallerSizes)}) {
        for (const table of wide.filter((each) => sizeOf(each) > size)) {
          table.classList.remove('wide', 'medium', 'narrow')
          table.classList.add(size > 9 ? 'medium' : 'narrow')
          if (size < 9) table.style.fontSize = size + 'pt'
          if (size < 8) small.add(table)
        }
        wide = wide.filter(isWide)
      }
      const cells = tables
        .filter((table) => table.classList.contains('set'))
        .flatMap((table) => Array.from(table.querySelectorAll('th, td')))
        .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
      for (const table of wide) table.style.fontSize = ''
      for (const each of [...wide, ...cells]) each.classList.add('torn')
      for (const table of wide.filter(isWide)) {
        const columns = Math.max(
          ...Array.from(table.rows, (row) =>
            Array.from(row.cells).reduce((sum, cell) => sum + cell.colSpan, 0)),
        )
        table.classList.add('tiny')
        table.style.fontSize = (table.parentElement.clientWidth / columns) * 0.9 + 'px'
      }
      return Array.from(small, (table) => table.previousElementSibling?.textContent ?? '')
    })()`),
  )
}

/** In points: 五号, 小五, and down to what can just be read. */
const smallerSizes = [10.5, 9, 8, 7, 6]

/** Draws smaller what stands on one line of the 版头 and is longer than it, for the same reason. */
export async function fitHead({ ask }: PrintSurface): Promise<void> {
  await ask(`(() => {
    const lines = Array.from(document.querySelectorAll('.corner, .document-number'))
    for (const line of lines.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)) {
      const aside = parseFloat(getComputedStyle(line).paddingLeft)
      const part = Math.floor(((line.clientWidth - aside) / (line.scrollWidth - aside)) * 100)
      line.style.fontSize = part + '%'
      line.style.letterSpacing = 0
    }
  })()`)
}

/**
 * Rounds the rows of tables up to whole lines, so that the text after them stands on the grid. A row that
 * fills a page may be torn, or it would leave the page before it empty; its own lines are those of the
 * page, so that each page of it ends where it should.
 */
export async function fitRows({ ask }: PrintSurface, metrics: PageMetrics): Promise<void> {
  const line = (metrics.linePitch * 96) / 72
  await ask(`(() => {
    const linesOf = (row) => Math.max(1, Math.ceil((row.getBoundingClientRect().height - 1) / ${line}))
    const rows = Array.from(document.querySelectorAll('tr'))
    const tall = rows.filter((row) => linesOf(row) > ${metrics.grid.lines - 4})
    for (const row of tall) row.classList.add('tall')
    const lines = rows.map(linesOf)
    rows.forEach((row, index) => { row.style.height = (lines[index] * ${line}) + 'px' })
  })()`)
}

/** The uses whose official face this machine has. */
export async function officialUses({ ask }: PrintSurface): Promise<ReadonlySet<FaceUse>> {
  const asked = Object.values(faces).map(({ officialFamily }) => officialFamily)
  const found = z.array(z.string()).parse(
    await ask(`(async () => {
      const found = []
      for (const family of ${JSON.stringify(asked)}) {
        const loaded = await document.fonts.load('16px "' + family + '"', '国').catch(() => [])
        if (loaded.some((face) => face.status === 'loaded')) found.push(family)
      }
      return found
    })()`),
  )
  return new Set(uses.filter((use) => found.includes(faces[use].officialFamily)))
}

const uses: readonly FaceUse[] = ['body', 'title', 'heading1', 'heading2', 'pageNumber']

// An official face that the machine lacks refuses the whole of a load: what else it asked for still comes.

/** How far the ink of a dash of the page number's face rises over the baseline, in em. */
export async function dashTop({ ask }: PrintSurface): Promise<number> {
  const font = JSON.stringify(`1000px ${faceStack('pageNumber')}`)
  const measured = await ask(`(async () => {
    await document.fonts.load(${font}, '— 0123456789').catch(() => [])
    await document.fonts.ready
    const context = document.createElement('canvas').getContext('2d')
    context.font = ${font}
    return context.measureText('—').actualBoundingBoxAscent / 1000
  })()`)
  return z.number().min(0).max(1).parse(measured)
}

/** Those of the characters that neither an official nor a bundled face holds. */
export async function charactersWithoutFace(
  { ask }: PrintSurface,
  characters: readonly string[],
): Promise<readonly string[]> {
  const font = `100px ${faceStack('body')}, "${blankFamily}"`
  const missing = await ask(`(async () => {
    const font = ${JSON.stringify(font)}
    await document.fonts.load('100px "${blankFamily}"')
    const context = document.createElement('canvas').getContext('2d')
    let left = ${JSON.stringify(characters)}
    for (let turn = 0; turn < 20; turn += 1) {
      context.font = font
      const missing = left.filter((each) => context.measureText(each).width === 0)
      await document.fonts.ready
      if (missing.length === 0 || (missing.length === left.length && turn > 0)) return missing
      left = missing
      await Promise.all(left.map((each) => document.fonts.load(font, each).catch(() => [])))
    }
    return left
  })()`)
  return z.array(z.string()).parse(missing)
}
