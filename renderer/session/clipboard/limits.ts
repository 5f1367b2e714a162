import type { HtmlBounds } from '../../../shared/html/read-html'
import { tableLimits } from '../../../shared/model/blocks/table'
import { mostBlocks } from '../../../shared/model/chapter'
import { fail } from '../../../shared/model/failure'

/**
 * What a paste may bring (reliability of the importers): characters of text, characters of markup
 * around it, elements inside each other.
 */
export const clipboardLimits = { characters: 5_000_000, markup: 60_000_000, depth: 200 } as const

export const tooMuchText = fail(
  'clipboard-too-large',
  '要粘贴的内容超过五百万字，没有粘贴。',
  '请分几次复制粘贴，或者用“导入”打开整个文件。',
)

export const tooLargeTable = fail(
  'clipboard-too-large',
  `要粘贴的表格超过${tableLimits.rows}行或${tableLimits.columns}列，没有粘贴。`,
  '请只选需要的部分，分几次复制粘贴。',
)

export const tooManyParagraphs = fail(
  'clipboard-too-large',
  `粘贴后本章会超过${mostBlocks}段，没有粘贴。`,
  '请分到几章里粘贴。',
)

const tooDeep = fail(
  'clipboard-too-large',
  '要粘贴的网页内容层次太深，读不出来，没有粘贴。',
  '请按 Ctrl+Shift+V 粘贴为纯文本。',
)

export const picturesLeftOut = fail(
  'clipboard-pictures',
  '剪贴板里的图片没有粘贴进来，文字都在。',
  '要哪张图片，请单独复制那一张再粘贴，或用“插入—图片”。',
)

export const nothingToPaste = fail(
  'clipboard-pictures',
  '剪贴板里没有能粘贴的文字或图片。',
  '图片请在看图软件里打开后复制，或用“插入—图片”。',
)

/** The same for a page. */
export const pageBounds: HtmlBounds = { ...clipboardLimits, tooMuchText, tooDeep, tooLargeTable }
