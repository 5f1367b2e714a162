import { Input, Select } from 'antd'
import type { JSX } from 'react'
import { stateNames, type IndicatorState, type Register } from '../../shared/model/indicator'
import { valuesOf, type Filter } from './filter'

export interface FilterBarProps {
  readonly register: Register
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

export function FilterBar({ register, filter, onFilter }: FilterBarProps): JSX.Element {
  const set = (part: Partial<Filter>): void => onFilter({ ...filter, ...part })
  return (
    <div className="register-filter" role="search">
      <Input
        size="small"
        allowClear
        aria-label="找指标"
        placeholder="找指标"
        value={filter.words}
        onChange={({ target }) => set({ words: target.value })}
      />
      <Select
        size="small"
        aria-label="组"
        value={filter.group}
        onChange={(group) => set({ group })}
        options={options('全部组', valuesOf(register, 'group'))}
      />
      <Select
        size="small"
        aria-label="来源部门"
        value={filter.department}
        onChange={(department) => set({ department })}
        options={options('全部部门', valuesOf(register, 'department'))}
      />
      <Select<IndicatorState | ''>
        size="small"
        aria-label="状态"
        value={filter.state}
        onChange={(state) => set({ state })}
        options={states}
      />
    </div>
  )
}

const states: { value: IndicatorState | ''; label: string }[] = [
  { value: '', label: '全部状态' },
  { value: 'unfilled', label: stateNames.unfilled },
  { value: 'unchecked', label: stateNames.unchecked },
  { value: 'checked', label: stateNames.checked },
]

function options(all: string, values: readonly string[]): { value: string; label: string }[] {
  return [{ value: '', label: all }, ...values.map((value) => ({ value, label: value }))]
}
