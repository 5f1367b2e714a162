import type { PDFPageProxy } from 'pdfjs-dist'
import { limits } from '../../limits'
import { pictureOf, type Picture } from '../../pictures/picture'
import { openPdf } from './open'
import { isWorded, pageOf, type Page } from './page'
import { pngOf, type Raster } from './png'
import type { Placed } from './drawing'

/** A picture on a page; `top` is in points from the page's upper edge. */
export interface PagePicture {
  readonly picture: Picture
  readonly page: number
  readonly top: number
}

export interface PagePictures {
  readonly pictures: readonly PagePicture[]
  /** How many were too large, too many or of no kind that is known. */
  readonly leftOut: number
}

/** Whether a file holds pictures at all: their dictionaries are never packed. */
export function holdsPictures(bytes: Uint8Array): boolean {
  return /\/Subtype\s*\/Image\b/u.test(new TextDecoder('latin1').decode(bytes))
}

/**
 * The pictures of a file's pages as PNG or JPEG: of pages with words those that are larger than a
 * stamp and lie beside the words, of others all. Small ones are ornaments.
 */
export async function picturesOf(bytes: Uint8Array, pages: readonly Page[]): Promise<PagePictures> {
  const pictures: PagePicture[] = []
  let [room, leftOut]: [number, number] = [limits.pictures, 0]
  const until = performance.now() + limits.pictureSeconds * 1000
  const jpegs = pages.every(isWorded) ? new Map<number, Uint8Array>() : await wholeJpegs(bytes)
  const { document, pdfjs, close } = await openPdf(bytes, limits.decodedPixels)
  const add = (page: Page, top: number, file: Uint8Array, ending: string): void => {
    const name = `第${page.number}页图${pictures.length + 1}.${ending}`
    const picture = pictureOf(name, file)
    if (!picture || file.byteLength > room) leftOut += 1
    else {
      room -= file.byteLength
      pictures.push({ picture, page: page.number, top })
    }
  }
  try {
    for (const page of pages) {
      const jpeg = isWorded(page) ? undefined : jpegs.get(page.number)
      if (jpeg) add(page, 0, jpeg, 'jpg')
      else if (performance.now() > until) leftOut += 1
      else {
        const proxy = await document.getPage(page.number)
        const { pictures: placed } = pageOf(proxy, await proxy.getOperatorList(), pdfjs)
        for (const each of placed.filter((one) => isShown(one, page))) {
          const raster = await rasterOf(proxy, each.name)
          if (raster) add(page, each.top, pngOf(raster), 'png')
          else leftOut += 1
        }
        proxy.cleanup()
      }
    }
  } finally {
    await close()
  }
  return { pictures, leftOut }
}

async function wholeJpegs(bytes: Uint8Array): ReturnType<typeof import('./jpegs').jpegsOf> {
  const { jpegsOf } = await import('./jpegs')
  return jpegsOf(bytes)
}

/** Shares of a page: smaller is an ornament; larger behind words is a ground or what was scanned. */
const smallest = 0.02
const largest = 0.7

function isShown({ left, right, top, bottom }: Placed, page: Page): boolean {
  const share = ((right - left) * (bottom - top)) / (page.width * page.height)
  return share >= smallest && (!isWorded(page) || share <= largest)
}

async function rasterOf(page: PDFPageProxy, name: string): Promise<Raster | null> {
  if (name === '') return null
  // A picture that several pages show is kept for all of them.
  const objects = name.startsWith('g_') ? page.commonObjs : page.objs
  const decoded = await new Promise<unknown>((give) => {
    const timer = setTimeout(() => give(null), limits.pictureSeconds * 1000)
    objects.get(name, (each: unknown) => {
      clearTimeout(timer)
      give(each)
    })
  })
  if (typeof decoded !== 'object' || decoded === null) return null
  const { width, height, kind, data } = { width: 0, height: 0, kind: 1, data: null, ...decoded }
  const channels = kind === 1 ? 0 : kind === 2 ? 3 : 4
  const isWhole = data !== null && ArrayBuffer.isView(data) && width > 0 && height > 0
  if (!isWhole) return null
  const { buffer, byteOffset, byteLength }: ArrayBufferView = data
  const needed = (channels === 0 ? Math.ceil(width / 8) : width * channels) * height
  if (byteLength < needed) return null
  return { width, height, channels, data: new Uint8Array(buffer, byteOffset, byteLength) }
}
