import type { ChapterId } from '../../model/ids'
import { indicatorTexts } from '../../model/indicator'
import type { WrittenBlock, WrittenCell } from '../../model/written'
import { digitsAndUnit, type Claim } from './claim'

/**
 * The cells of a table that hold nothing but a number: its row's first cell names what is counted,
 * its column's head says of which year it is, a column 单位 in what it is counted. Tables with merged cells below their head are left:
 * whose number it is cannot be told from the place.
 */
export function tableClaims(
  chapter: ChapterId,
  block: WrittenBlock,
  group: string,
  year: number | null,
): readonly Claim[] {
  if (block.type !== 'table') return []
  const [head, ...rows] = block.children
  const heads = head?.children.map(words) ?? []
  if (!head || [head, ...rows].some(({ children }) => children.some(isMerged))) return []
  // 单位 and 备注 hold no numbers: they are no columns of values beside this year's.
  const holdsNumbers = (column: number): boolean =>
    rows.some(({ children }) => {
      const cell = children[column]
      return cell !== undefined && digitsAndUnit(words(cell)) !== null
    })
  const values = heads.filter(
    (each, at) => at > 0 && columnOf(each, year) === 'now' && holdsNumbers(at),
  )
  const unitColumn = heads.findIndex((each) => /^(?:计量)?单位$/u.test(each.trim()))
  let at = sum(head.children)
  return rows.flatMap(({ children }) => {
    const [first = ''] = children.map(words)
    const unitOfRow = (unitColumn > 0 && children[unitColumn]) || null
    return children.flatMap((cell, column): Claim[] => {
      const start = at
      at += words(cell).length
      const columnHead = heads[column] ?? ''
      const as = columnOf(columnHead, year)
      const text = words(cell)
      const parts = digitsAndUnit(as === 'rate' ? text.replace(/^-/u, '') : text)
      const isComputed = cell.children.some(({ figure, reference }) => figure ?? reference)
      if (column === 0 || first === '' || !parts || isComputed) return []
      const unit =
        parts.unit ||
        unitIn(columnHead) ||
        unitIn(first) ||
        (as === 'rate'
          ? '%'
          : unitOfRow
            ? words(unitOfRow).trim().slice(0, indicatorTexts.unit)
            : '')
      const named = bare(first)
      const name = as === 'now' && values.length > 1 ? `${named}${bare(columnHead)}` : named
      return [
        {
          chapter,
          block: block.id,
          start,
          end: at,
          text,
          before: `${first}　${columnHead}　`,
          after: '',
          as,
          group,
          name,
          digits: text.startsWith('-') ? `-${parts.digits}` : parts.digits,
          unit,
          isBare: parts.unit === '',
          cell: { row: first, column },
        },
      ]
    })
  })
}

function columnOf(head: string, year: number | null): Claim['as'] {
  if (/同比|增减|增幅|增长|变化|比上年|比去年/u.test(head)) return 'rate'
  if (/上年|去年|上一年/u.test(head)) return 'prior'
  return year !== null && head.includes(String(year - 1)) ? 'prior' : 'now'
}

/** 收案（件） */
function unitIn(head: string): string {
  return /[（(](?:单位[：:])?([^（）()\d]{1,6})[）)]$/u.exec(head)?.[1] ?? ''
}

function bare(words_: string): string {
  return words_
    .replace(/[（(][^（）()]*[）)]$/u, '')
    .replace(/^其中[：:]?/u, '')
    .trim()
}

function isMerged({ rowSpan = 1, columnSpan = 1 }: WrittenCell): boolean {
  return rowSpan > 1 || columnSpan > 1
}

function words({ children }: WrittenCell): string {
  return children.map(({ text }) => text).join('')
}

function sum(cells: readonly WrittenCell[]): number {
  return cells.reduce((all, cell) => all + words(cell).length, 0)
}
