import { printable } from '../../../shared/layout/printable'
import { chartRows } from '../../../shared/resolve/chart-as-table'
import type { ResolvedBlock, ResolvedReport, Run } from '../../../shared/resolve/resolved'

/** Every character of the report that leaves ink, once. */
export function distinctCharacters(report: ResolvedReport): readonly string[] {
  const all = new Set(texts(report).flatMap((text) => Array.from(printable(text))))
  return Array.from(all).filter((each) => !/[\s\p{M}\p{Cc}\p{Cf}]/u.test(each))
}

/** One sentence for each character that no face holds: which, how often, and where it stands first. */
export function missingWarnings(
  report: ResolvedReport,
  missing: readonly string[],
): readonly string[] {
  const all = texts(report)
  return missing.map((character) => {
    const count = all.reduce((sum, text) => sum + text.split(character).length - 1, 0)
    const place = excerpt(all.find((text) => text.includes(character)) ?? '', character)
    const code = character.codePointAt(0)?.toString(16).toUpperCase() ?? ''
    return `“${character}”（U+${code}）没有字体可印，共 ${count} 处，最先见于“${place}”，请在印出的文件里核对。`
  })
}

const around = 6

function excerpt(text: string, character: string): string {
  const at = text.indexOf(character)
  const before = Array.from(text.slice(0, at)).slice(-around).join('')
  const after = Array.from(text.slice(at + character.length)).slice(0, around)
  return before + character + after.join('')
}

function texts(report: ResolvedReport): readonly string[] {
  const head = Object.values(report.head).filter((value) => typeof value === 'string')
  return [report.title, ...head, ...report.blocks.flatMap(blockTexts)]
}

function blockTexts(block: ResolvedBlock): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [joined(block.runs)]
    case 'table':
      return [block.caption, ...block.rows.flatMap((row) => row.map(({ runs }) => joined(runs)))]
    case 'image':
      return [block.caption]
    case 'chart':
      return [block.caption, ...chartRows(block.data).flat()]
    case 'page-break':
      return []
  }
}

function joined(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
