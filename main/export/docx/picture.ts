import type { ResolvedImage } from '../../../shared/resolve/resolved'
import type { Marks } from './marks'
import type { Measures } from './measures'
import { paragraph } from './paragraph'
import { styleIds } from './style-ids'
import { captionXml } from './table'
import { el, type Markup } from '../markup'

/** The bytes of a picture as the store has them. */
export interface Picture {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A picture in the package. */
export interface Media {
  readonly id: string
  /** `media/image1.png` */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** The pictures of a document, each in the package once. */
export interface Pictures {
  /** Null for what Word shows nowhere, as WebP, and for what has no bytes. */
  readonly media: (asset: string) => Media | null
  readonly all: () => readonly Media[]
}

const endings: ReadonlyMap<string, string> = new Map([
  ['image/png', 'png'],
  ['image/jpeg', 'jpeg'],
  ['image/gif', 'gif'],
  ['image/bmp', 'bmp'],
])

export function createPictures(picture: (asset: string) => Picture | null): Pictures {
  const known = new Map<string, Media | null>()
  let count = 0
  return {
    media: (asset) => {
      const before = known.get(asset)
      if (before !== undefined) return before
      const found = picture(asset)
      const ending = found && endings.get(found.mediaType)
      if (found && ending !== undefined) count += 1
      const media =
        found && ending !== undefined
          ? { id: `rIdPicture${count}`, name: `media/image${count}.${ending}`, ...found }
          : null
      known.set(asset, media)
      return media
    },
    all: () => [...known.values()].filter((media) => media !== null),
  }
}

/** A picture at most as wide as the text, with its caption below; its name alone where it cannot be shown. */
export function pictureXml(
  image: ResolvedImage,
  media: Media | null,
  { measures, marks }: { readonly measures: Measures; readonly marks: Marks },
  { serial, onNewPage }: { readonly serial: number; readonly onNewPage: boolean },
): readonly Markup[] {
  const caption = captionXml(image.label, image.caption, marks)
  if (!media) return [caption]
  const size = pictureSize(image, measures)
  const drawing = drawingXml(image, media, serial, emu(size.width), emu(size.height))
  const below =
    pictureLines(image, measures) * measures.line - Math.ceil((size.height + ownLine) * 20)
  const spacing = el('w:spacing', {
    'w:after': Math.max(0, below),
    'w:line': 240,
    'w:lineRule': 'auto',
  })
  return [paragraph(styleIds.picture, [el('w:r', {}, [drawing])], { onNewPage, spacing }), caption]
}

/** What the line of a picture adds to its height, in points. */
const ownLine = 0.5

/** The lines of the page that a picture takes, without its caption: the text below stands on them again. */
export function pictureLines(
  image: Pick<ResolvedImage, 'width' | 'height'>,
  measures: Measures,
): number {
  return Math.ceil((pictureSize(image, measures).height + ownLine) / (measures.line / 20))
}

/** In points: at most as wide as the text, and as high as a page but two of its lines. */
function pictureSize(
  image: Pick<ResolvedImage, 'width' | 'height'>,
  { page, line }: Measures,
): { readonly width: number; readonly height: number } {
  const widest = page.characterPitch * page.grid.characters
  const highest = ((page.grid.lines - 2) * line) / 20 - ownLine
  const [width, height] = [image.width * pointsPerPixel, image.height * pointsPerPixel]
  const scale = Math.min(1, widest / width, highest / height)
  return { width: width * scale, height: height * scale }
}

const pointsPerPixel = 72 / 96

function emu(points: number): number {
  return Math.round(points * 12_700)
}

function drawingXml(
  { alt, label }: ResolvedImage,
  media: Media,
  serial: number,
  width: number,
  height: number,
): Markup {
  const extent = { cx: width, cy: height }
  const named = { id: serial, name: label === '' ? `图片${serial}` : label, descr: alt }
  return el('w:drawing', {}, [
    el('wp:inline', { distT: 0, distB: 0, distL: 0, distR: 0 }, [
      el('wp:extent', extent),
      el('wp:docPr', named),
      el('wp:cNvGraphicFramePr', {}, [el('a:graphicFrameLocks', { noChangeAspect: 1 })]),
      el('a:graphic', {}, [
        el('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/picture' }, [
          el('pic:pic', {}, [
            el('pic:nvPicPr', {}, [el('pic:cNvPr', named), el('pic:cNvPicPr')]),
            el('pic:blipFill', {}, [
              el('a:blip', { 'r:embed': media.id }),
              el('a:stretch', {}, [el('a:fillRect')]),
            ]),
            el('pic:spPr', {}, [
              el('a:xfrm', {}, [el('a:off', { x: 0, y: 0 }), el('a:ext', extent)]),
              el('a:prstGeom', { prst: 'rect' }, [el('a:avLst')]),
            ]),
          ]),
        ]),
      ]),
    ]),
  ])
}
