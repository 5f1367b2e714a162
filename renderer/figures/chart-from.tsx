import { Checkbox, Radio, Select } from 'antd'
import type { JSX } from 'react'
import type { ChartSource, ChartValueName } from '../../shared/model/blocks/chart'
import type { BlockId } from '../../shared/model/ids'
import type { Register } from '../../shared/model/indicator'
import { valueTitle } from '../../shared/resolve/chart-indicators'
import { seriesNames, usualSkip } from '../../shared/resolve/chart-table'
import type { ChartChoice, NamedTable } from './chart-choice'
import { IndicatorSelect } from './indicator-select'

export interface ChartFromProps {
  readonly choice: ChartChoice
  readonly register: Register
  /** Of the report. */
  readonly year: number | null
  readonly tables: readonly NamedTable[]
  readonly onChange: (part: Partial<ChartChoice>) => void
}

/** Where the numbers of a chart are from. */
export function ChartFrom(props: ChartFromProps): JSX.Element {
  const { choice, register, year, tables, onChange } = props
  const isPie = choice.kind === 'pie'
  return (
    <>
      <span id="chart-from">数据来自</span>
      <Radio.Group
        aria-labelledby="chart-from"
        value={choice.of}
        options={[
          { value: 'indicators', label: '指标' },
          { value: 'years', label: '指标的近五年', disabled: isPie },
          { value: 'table', label: '本章的表格', disabled: tables.length === 0 },
        ]}
        onChange={({ target }) => onChange({ of: target.value as ChartSource['of'] })}
      />
      {choice.of === 'table' ? (
        <FromTable choice={choice} tables={tables} onChange={onChange} />
      ) : (
        <>
          <label htmlFor="chart-indicators">指标</label>
          <IndicatorSelect
            id="chart-indicators"
            register={register}
            value={choice.indicators}
            onChange={(indicators) => onChange({ indicators })}
          />
        </>
      )}
      {choice.of === 'indicators' && (
        <>
          <span>画哪些数</span>
          <Values isPie={isPie} year={year} choice={choice} onChange={onChange} />
        </>
      )}
      <p className="chart-hint">{hints[choice.kind === 'combined' ? 'combined' : choice.of]}</p>
    </>
  )
}

const hints = {
  combined: '至少勾两项：最后一项画成折线，用右边的轴，前面的画成柱。',
  indicators: '数都来自指标库，改了指标，图跟着变。',
  years: '往年的数来自本机里同一单位往年的报告，没有的年份空着。',
  table: '数都来自表格，改了表格，图跟着变；合计不画，单位是百分比的行不和件数画在一起。',
} as const

interface PartProps {
  readonly choice: ChartChoice
  readonly onChange: (part: Partial<ChartChoice>) => void
}

function Values({
  isPie,
  year,
  choice,
  onChange,
}: PartProps & { readonly isPie: boolean; readonly year: number | null }): JSX.Element {
  const options = (isPie ? levels : all).map((value) => ({ value, label: valueTitle(value, year) }))
  if (!isPie) {
    return (
      <Checkbox.Group
        value={[...choice.values]}
        options={options}
        onChange={(values) => onChange({ values })}
      />
    )
  }
  return (
    <Radio.Group
      value={choice.values[0]}
      options={options}
      onChange={({ target }) => onChange({ values: [target.value as ChartValueName] })}
    />
  )
}

const levels = ['prior', 'now'] as const
const all = ['prior', 'now', 'difference', 'rate'] as const

function FromTable({
  choice,
  tables,
  onChange,
}: PartProps & { readonly tables: readonly NamedTable[] }): JSX.Element {
  const { table: id, by, skip } = choice
  const found = tables.find(({ table }) => table.id === id)
  const names = found ? seriesNames(found.table, by) : []
  // A line over an axis of its own is what shares are drawn as.
  const skipOf = (table: BlockId | null, way: 'columns' | 'rows'): readonly string[] => {
    const of = tables.find((each) => each.table.id === table)?.table
    return of && choice.kind !== 'combined' ? usualSkip(of, way) : []
  }
  return (
    <>
      <label htmlFor="chart-table">表格</label>
      <Select
        id="chart-table"
        value={found ? id : null}
        placeholder="选一张表"
        options={tables.map(({ table, label }) => ({ value: table.id, label }))}
        onChange={(table: BlockId) => onChange({ table, skip: skipOf(table, by) })}
      />
      <Radio.Group
        aria-label="行和列"
        value={by}
        options={[
          { value: 'columns', label: '一列画一组' },
          { value: 'rows', label: '一行画一组' },
        ]}
        onChange={({ target }) => {
          const way = target.value as 'columns' | 'rows'
          onChange({ by: way, skip: skipOf(id, way) })
        }}
      />
      {names.length > 0 && (
        <Checkbox.Group
          value={names.filter((name) => !skip.includes(name))}
          options={[...names]}
          onChange={(kept) => onChange({ skip: names.filter((name) => !kept.includes(name)) })}
        />
      )}
    </>
  )
}
