import type { Warning } from '../../../shared/model/source'

/** Lines of page headers and footers, each once, page numbers and blank lines left out. */
export function shownHeads(lines: Iterable<string>): readonly string[] {
  const once = new Set<string>()
  for (const line of lines) if (!pageNumber.test(line)) once.add(line.trim())
  return [...once].slice(0, mostLines)
}

/** Tells of lines that are no part of the text; a red head among them is read all the same. */
export function headsWarning(heads: readonly string[]): readonly Warning[] {
  if (heads.length === 0) return []
  const shown = heads.slice(0, 3).map((line) => `“${line.slice(0, 40)}”`)
  return [{ code: 'running-heads', message: `页眉页脚里的文字没有导入正文：${shown.join('、')}。` }]
}

const pageNumber = /^[\s—–\-·第共页/\dIVXivx]*$/u
const mostLines = 50
