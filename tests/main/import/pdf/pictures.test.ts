import { describe, expect, test } from 'vitest'
import { deflated, line, makePdf, type MadeStream } from './make-pdf'
import { document, imported, seen, told } from './read'
import { codeOf } from '../../store/samples'

/** A picture of 16 × 16 in the numbers that a PDF has for it. */
const raster = (more: string, bytes: Uint8Array): MadeStream =>
  deflated(bytes, `/Type/XObject/Subtype/Image/Width 16/Height 16${more}`)
const colours = raster('/ColorSpace/DeviceRGB/BitsPerComponent 8', Buffer.alloc(16 * 16 * 3, 200))
const ink = raster('/ImageMask true/BitsPerComponent 1', Buffer.alloc(16 * 2, 0x0f))
/** A real JPEG of 16 × 16 pixels. */
const jpeg: MadeStream = {
  dictionary:
    '/Type/XObject/Subtype/Image/Width 16/Height 16/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode',
  bytes: Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAQABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKoAP//Z',
    'base64',
  ),
}
const wholePage = 'q 595 0 0 842 0 0 cm /Im1 Do Q'

describe('a scan', () => {
  test.each([
    ['in colours', colours, 'png'],
    ['of ink', ink, 'png'],
    ['as a JPEG', jpeg, 'jpg'],
  ])('keeps its pages as pictures and says what to do: %s', async (_, picture, ending) => {
    const source = await document({ pages: [wholePage, wholePage], pictures: [picture] })
    expect(seen(source)).toEqual([`(第1页图1.${ending})`, `(第2页图2.${ending})`])
    expect(source.blocks).toMatchObject([{ width: 16, height: 16 }, { width: 16 }])
    expect(told(source)).toEqual(['scanned'])
  })

  test('keeps the bytes of a JPEG as the scanner made them', async () => {
    const { blocks } = await document({ pages: [wholePage], pictures: [jpeg] })
    const [picture] = blocks
    const bytes = picture?.kind === 'image' ? picture.bytes : []
    expect(Buffer.from(bytes).equals(jpeg.bytes)).toBe(true)
  })

  test('with words behind its pages gives the words, and says that they were recognised', async () => {
    const words =
      '全县行政机关严格落实重大行政决策程序规定，把公众参与、专家论证、风险评估、合法性审查作为必经程序。'
    const page = `${wholePage} 3 Tr ${line(words, 20, 700, 10)}`
    const source = await document({ pages: [page], pictures: [colours] })
    expect(seen(source)).toEqual([words])
    expect(told(source)).toEqual(['recognised-text'])
  })

  test('among pages of words keeps its place', async () => {
    const words = Array.from({ length: 4 }, (_, at) => line('依法受理行政复议申请', 79 + at, 700 - at * 40)) // prettier-ignore
    const source = await document({ pages: [words.join(' '), wholePage], pictures: [colours] })
    expect(seen(source).at(-1)).toBe('(第2页图1.png)')
    expect(told(source)).toEqual(['scanned-pages'])
  })
})

test('a picture between paragraphs stands between them, an ornament does not', async () => {
  const text = line('一、主要工作', 111, 700) + line('二、存在的问题', 111, 300)
  const picture = 'q 300 0 0 200 100 400 cm /Im1 Do Q q 20 0 0 20 50 50 cm /Im1 Do Q'
  const more = line('依法受理行政复议申请依法受理行政复议申请依法受理', 79, 200)
  const source = await document({ pages: [`${text} ${more} ${picture}`], pictures: [colours] })
  expect(seen(source).slice(0, 3)).toEqual(['一、主要工作', '(第1页图1.png)', '二、存在的问题'])
})

test('pages without words and pictures are refused', async () => {
  expect(codeOf(await imported(makePdf({ pages: ['', '10 10 50 50 re f'] })))).toBe(
    'file-unreadable',
  )
})
