import type { Warning } from '../../../../shared/model/source'
import type { Flow } from './flow'
import type { Page } from './page'

/** What the reading left out or is unsure of. */
export function toldOf(pages: readonly Page[], flow: Flow): readonly Warning[] {
  return [
    ...warning('page-numbers', flow.numbers > 0, `页码（${flow.numbers}处）没有导入。`),
    ...warning('running-heads', flow.runningHeads.length > 0, headsSentence(flow.runningHeads)),
    ...warning('table-unsure', flow.unsure.length > 0, `${namedPages(flow.unsure)}有像表格的文字，看不出是几列，已按文字导入，请核对。`), // prettier-ignore
    ...turnedWarning(pages),
  ]
}

function warning(code: string, applies: boolean, message: string): Warning[] {
  return applies ? [{ code, message }] : []
}

function headsSentence(heads: readonly string[]): string {
  const shown = heads.slice(0, 3).map((line) => `“${line.slice(0, 40)}”`)
  return `页眉页脚里的文字没有导入正文：${shown.join('、')}。`
}

function turnedWarning(pages: readonly Page[]): Warning[] {
  const found = pages.filter(({ turned }) => turned.length > 0)
  const [first] = found
  if (!first) return []
  const text = first.turned.map((glyph) => glyph.text).join('').slice(0, 20) // prettier-ignore
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
