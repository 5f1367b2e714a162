import {
  chartSource,
  chartValue,
  type Chart,
  type ChartSource,
  type ChartValueName,
} from '../../shared/model/blocks/chart'
import type { BlockId, IndicatorId } from '../../shared/model/ids'
import { chaptersInOrder } from '../../shared/model/report'
import type { WrittenTable } from '../../shared/model/written'
import { usualSkip } from '../../shared/resolve/chart-table'
import type { SessionState } from '../session/session'

/** What the dialog of a chart holds: of each kind of source what was chosen last. */
export interface ChartChoice {
  readonly kind: Chart['kind']
  readonly caption: string
  readonly labelled: boolean
  readonly of: ChartSource['of']
  readonly indicators: readonly IndicatorId[]
  readonly values: readonly ChartValueName[]
  readonly table: BlockId | null
  readonly by: 'columns' | 'rows'
  readonly skip: readonly string[]
}

/** A table of the open chapter, as one chooses it. */
export interface NamedTable {
  readonly table: WrittenTable
  /** 表1 and its caption. */
  readonly label: string
}

/** What the dialog begins with: the table in which one stands, where it has numbers, else indicators. */
export function firstChoice(table: WrittenTable | null = null): ChartChoice {
  return {
    kind: 'bar',
    caption: '',
    labelled: true,
    of: table ? 'table' : 'indicators',
    indicators: [],
    values: ['prior', 'now'],
    table: table?.id ?? null,
    by: 'columns',
    skip: table ? usualSkip(table, 'columns') : [],
  }
}

/** A chart as its dialog shows it. */
export function choiceOf({ kind, caption, unlabelled, source }: Chart): ChartChoice {
  const first = { ...firstChoice(), kind, caption, labelled: !unlabelled, of: source.of }
  if (source.of === 'table') {
    const { table, by, skip = [] } = source
    return { ...first, table, by, skip }
  }
  const { indicators } = source
  return source.of === 'years'
    ? { ...first, indicators }
    : { ...first, indicators, values: source.values }
}

/** The source that was chosen; null where something is still to be chosen, or too much was. */
export function sourceOf({
  of,
  indicators,
  values,
  table,
  by,
  skip,
}: ChartChoice): ChartSource | null {
  const ordered = chartValue.options.filter((value) => values.includes(value))
  const wish = {
    indicators: { of, indicators, values: ordered },
    years: { of, indicators },
    table: { of, table, by, ...(skip.length > 0 && { skip }) },
  }[of]
  const parsed = chartSource.safeParse(wish)
  return parsed.success ? parsed.data : null
}

/** The tables of the open chapter, with the numbers that they have. */
export function tablesIn({ written, openChapter, numbers }: SessionState): readonly NamedTable[] {
  const chapter = chaptersInOrder(written).find(({ id }) => id === openChapter)
  return (chapter?.blocks ?? []).flatMap((block) => {
    if (block.type !== 'table') return []
    const label = numbers.labels.get(block.id) ?? ''
    return [{ table: block, label: `${label}　${block.caption || '（没有表名）'}` }]
  })
}
