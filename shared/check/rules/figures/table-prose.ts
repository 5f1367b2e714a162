import type { DraftTable } from '../../../model/draft'
import { placeIn } from '../../checked'
import { statedFigures, type FigurePlace } from '../../figure-names'
import { reportRule, type ReportHit } from '../../rule'
import { isSlip } from '../../slip'

/**
 * A table gives a thing, by the name of its row and for the report's year, another value than the
 * text. Told only where it looks like a slip of the hand: a table's scope is often its own.
 */
export const tableProse = reportRule('figures/table-prose', 'warning', ({ draft, texts }) => {
  const tables = draft.blocks.filter((block) => block.type === 'table')
  if (tables.length === 0) return []
  const said = new Map<string, FigurePlace | null>()
  for (const [key, [first, ...more]] of statedFigures(texts, draft.year)) {
    const name = key.slice(0, key.indexOf(' '))
    if (!first || name.length < 4 || first.figure.unit === '%') continue
    // A name that has two values, or two units, says nothing.
    said.set(name, said.has(name) || more.length > 0 ? null : first)
  }
  const cells = new Map(texts.map((text) => [keyOf(text.at), text]))
  return tables.flatMap((table) =>
    valuesOf(table, draft.year).flatMap(({ name, row, column, value }): readonly ReportHit[] => {
      const place = said.get(name)
      const cell = cells.get(keyOf({ block: table.id, part: 'cell', row, column }))
      if (!place || !cell || !isSlip(String(place.figure.value), String(value))) return []
      const { figure, text } = place
      return [
        {
          place: placeIn(cell, 0, cell.text.length),
          message: `“${name}”正文写的是${figure.text}，表里是${cell.text.trim()}；如果口径相同，请核对。`,
          related: [placeIn(text, figure.start, figure.end)],
        },
      ]
    }),
  )
})

function keyOf(at: FigurePlace['text']['at']): string {
  return `${at.block} ${at.part} ${at.row} ${at.column}`
}

interface Value {
  readonly name: string
  readonly row: number
  readonly column: number
  readonly value: number
}

/** Numbers of the column of the report's year, or of the only one that has numbers. */
function valuesOf({ rows }: DraftTable, year: number | null): readonly Value[] {
  const head = rows[0] ?? []
  const own = head.findIndex(
    (text, at) =>
      at > 0 &&
      (new RegExp(`^\\s*(?:${year}年|本年|今年|全年)`, 'u').test(text) ||
        /^\s*(?!上年|去年|同期|计划|目标|任务|增)[\u4e00-\u9fff]{0,3}(?:数|数量|量)\s*$/u.test(
          text,
        )),
  )
  if (own < 1) return []
  return rows.slice(1).flatMap((row, index) => {
    const name = (row[0] ?? '').replaceAll(/\s|[（(][^（）()]*[）)]/gu, '')
    const number = /^\s*(\d{1,12})\s*$/u.exec(row[own] ?? '')?.[1]
    return number === undefined
      ? []
      : [{ name, row: index + 1, column: own, value: Number(number) }]
  })
}
