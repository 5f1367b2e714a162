import { deflateSync } from 'node:zlib'

/** A PDF of pages whose content is given as operators; lengths in points from the lower left corner. */
export interface MadePdf {
  readonly pages: readonly string[]
  /** Width and height; A4 where it is left out. */
  readonly size?: readonly [number, number]
  /** Fonts by their names in the operators, as the name of the face; without an entry F1 is FangSong. */
  readonly fonts?: Readonly<Record<string, string>>
  /** Names of fonts that count their glyphs and say nothing of Unicode. */
  readonly unmapped?: readonly string[]
  /** More resources: an entry for `/XObject`, one dictionary each. */
  readonly pictures?: readonly MadeStream[]
  /** More of each page's dictionary, of the catalog's, of the trailer's. */
  readonly page?: string
  readonly catalog?: string
  readonly trailer?: string
  /** Further objects, which are numbered from `firstFree`. */
  readonly objects?: readonly (string | MadeStream)[]
}

export interface MadeStream {
  readonly dictionary: string
  readonly bytes: Uint8Array
}

/** Number of the first of `objects`. */
export const firstFree = 100

/**
 * A document as a sound writer makes it. Its fonts are not in it: their characters are Unicode by
 * Adobe's map UniGB-UCS2-H, ideographs one em wide and Latin letters half an em.
 */
export function makePdf(made: MadePdf): Buffer {
  const [width, height] = made.size ?? [595, 842]
  const fonts = Object.entries(made.fonts ?? { F1: 'FangSong' })
  const objects = new Map<number, string | MadeStream>()
  let next = 3
  const add = (object: string | MadeStream): number => {
    objects.set(next, object)
    return next++
  }
  const fontNumbers = fonts.map(([name, face]) => {
    const isUnmapped = made.unmapped?.includes(name) === true
    const descendant = add(descendantOf(face, isUnmapped))
    return `/${name} ${add(fontOf(face, descendant, isUnmapped))} 0 R`
  })
  const pictures = (made.pictures ?? []).map((picture, at) => `/Im${at + 1} ${add(picture)} 0 R`)
  const resources = `<</Font<<${fontNumbers.join(' ')}>>/XObject<<${pictures.join(' ')}>>>>`
  const kids = made.pages.map((content) => {
    const stream = add(deflated(Buffer.from(content, 'latin1')))
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources ${resources}/Contents ${stream} 0 R${made.page ?? ''}>>`,
    )
  })
  objects.set(1, `<</Type/Catalog/Pages 2 0 R${made.catalog ?? ''}>>`)
  objects.set(2, `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`) // prettier-ignore
  for (const [at, object] of (made.objects ?? []).entries()) objects.set(firstFree + at, object)
  return written(objects, made.trailer ?? '')
}

/** A line of text at a place, in one of the fonts. */
export function line(text: string, x: number, y: number, size = 16, font = 'F1'): string {
  return `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`
}

/** A ruling. */
export function rule(x0: number, y0: number, x1: number, y1: number): string {
  return `${x0} ${y0} m ${x1} ${y1} l S`
}

export function deflated(bytes: Uint8Array, dictionary = ''): MadeStream {
  return { dictionary: `/Filter/FlateDecode${dictionary}`, bytes: deflateSync(bytes) }
}

function fontOf(face: string, descendant: number, isUnmapped: boolean): string {
  const map = isUnmapped ? 'Identity-H' : 'UniGB-UCS2-H'
  return `<</Type/Font/Subtype/Type0/BaseFont/${face}/Encoding/${map}/DescendantFonts[${descendant} 0 R]>>`
}

function descendantOf(face: string, isUnmapped: boolean): string {
  const ordering = isUnmapped ? 'Identity' : 'GB1'
  return `<</Type/Font/Subtype/CIDFontType0/BaseFont/${face}/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor<</Type/FontDescriptor/FontName/${face}/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>>>`
}

function written(objects: ReadonlyMap<number, string | MadeStream>, trailer: string): Buffer {
  const parts = [Buffer.from('%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n', 'latin1')]
  const places = new Map<number, number>()
  const place = (): number => parts.reduce((sum, part) => sum + part.length, 0)
  for (const [number, object] of objects) {
    places.set(number, place())
    parts.push(Buffer.concat([Buffer.from(`${number} 0 obj\n`), bytesOf(object), Buffer.from('\nendobj\n')])) // prettier-ignore
  }
  const start = place()
  const size = Math.max(...objects.keys()) + 1
  const rows = Array.from({ length: size }, (_, number) => {
    const at = places.get(number)
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const end = `xref\n0 ${size}\n${rows.join('')}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}

function bytesOf(object: string | MadeStream): Buffer {
  if (typeof object === 'string') return Buffer.from(object, 'latin1')
  const head = `<<${object.dictionary}/Length ${object.bytes.byteLength}>>\nstream\n`
  return Buffer.concat([Buffer.from(head), object.bytes, Buffer.from('\nendstream')])
}
