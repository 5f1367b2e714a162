import type { Warning } from '../../../../shared/model/source'
import type { Flow } from './flow'
import { isWorded, type Page } from './page'
import type { PagePictures } from './pictures'

/** What the reading left out or is unsure of. */
export function toldOf(
  pages: readonly Page[],
  flow: Flow,
  { leftOut }: PagePictures,
): readonly Warning[] {
  return [
    ...scanWarning(pages, flow),
    ...warning(
      'pictures-left-out',
      leftOut > 0,
      `有${leftOut}张图片没有导入：格式不通用，或者太大、太多。`,
    ),
    ...warning('page-numbers', flow.numbers > 0, `页码（${flow.numbers}处）没有导入。`),
    ...warning('running-heads', flow.runningHeads.length > 0, headsSentence(flow.runningHeads)),
    ...warning(
      'table-unsure',
      flow.unsure.length > 0,
      `${namedPages(flow.unsure)}有像表格的文字，看不出是几列，已按文字导入，请核对。`,
    ),
    ...turnedWarning(pages),
  ]
}

/** Says which pages could not be read. */
export function damagedWarning(pages: readonly number[]): readonly Warning[] {
  return warning(
    'damaged-pages',
    pages.length > 0,
    `${namedPages(pages)}已损坏，没有读出来，请对照原文件补上。`,
  )
}

/** Says where characters stand for others that could not be read. */
export function unreadableWarning(pages: readonly number[]): readonly Warning[] {
  return warning(
    'broken-characters',
    pages.length > 0,
    `${namedPages(pages)}有字体没有对照表，读不出是什么字，已用“\uFFFD”代替，请对照原文件补上。`,
  )
}

function warning(code: string, applies: boolean, message: string): Warning[] {
  return applies ? [{ code, message }] : []
}

function headsSentence(heads: readonly string[]): string {
  const shown = heads.slice(0, 3).map((line) => `“${line.slice(0, 40)}”`)
  return `页眉页脚里的文字没有导入正文：${shown.join('、')}。`
}

/** Says that pages are pictures of text, and what to do; or that words were recognised from such. */
function scanWarning(pages: readonly Page[], { items }: Flow): Warning[] {
  const pictured = new Set(items.flatMap((item) => (item.kind === 'picture' ? [item.page] : [])))
  const scanned = pages.filter((page) => !isWorded(page) && pictured.has(page.number))
  const numbers = scanned.map(({ number }) => number)
  if (scanned.length === pages.length) {
    const message = `这个 PDF 是扫描件，${pages.length}页都是图片，没有可以导入的文字：各页已作为图片放进空白的草稿，请对照着录入，或用文字识别（OCR）软件转成文本后再导入。`
    return [{ code: 'scanned', message }]
  }
  const hidden = pages.filter(({ glyphs }) => glyphs.some((glyph) => glyph.hidden))
  const hiddenNumbers = hidden.map(({ number }) => number)
  return [
    ...warning(
      'scanned-pages',
      scanned.length > 0,
      `${namedPages(numbers)}是扫描的图片，文字没有导入，已作为图片放在原处。`,
    ),
    ...warning(
      'recognised-text',
      hidden.length > 0,
      `${namedPages(hiddenNumbers)}的文字是识别软件从扫描件里认出来的，可能有错，请逐字核对。`,
    ),
  ]
}

function turnedWarning(pages: readonly Page[]): Warning[] {
  const found = pages.filter(({ turned }) => turned.length > 0)
  const [first] = found
  if (!first) return []
  const text = first.turned
    .map((glyph) => glyph.text)
    .join('')
    .slice(0, 20)
  return [
    {
      code: 'turned-text',
      message: `${namedPages(found.map(({ number }) => number))}有斜排或竖排的文字（如“${text}”，多为水印），没有导入。`,
    },
  ]
}

/** 第3、8页, and no more than ten of them. */
function namedPages(pages: readonly number[]): string {
  const shown = pages.slice(0, 10).join('、')
  return pages.length > 10 ? `第${shown}等${pages.length}页` : `第${shown}页`
}
