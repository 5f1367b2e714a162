import { Select } from 'antd'
import { useMemo, type JSX } from 'react'
import { fullName } from '../../shared/figures/formula-names'
import type { IndicatorId } from '../../shared/model/ids'
import type { Register } from '../../shared/model/indicator'

export interface IndicatorSelectProps {
  readonly id: string
  readonly register: Register
  readonly value: readonly IndicatorId[]
  readonly onChange: (indicators: readonly IndicatorId[]) => void
}

/** Several indicators of a register, one by one or by groups. */
export function IndicatorSelect(props: IndicatorSelectProps): JSX.Element {
  const { id, register, value, onChange } = props
  const options = useMemo(() => optionsOf(register), [register])
  return (
    <Select
      id={id}
      mode="multiple"
      value={[...value]}
      options={options}
      optionFilterProp="label"
      placeholder="选一项，或选整组"
      onChange={(next: readonly string[]) => onChange(expanded(next, register))}
    />
  )
}

const groupPrefix = '整组 '

function optionsOf(register: Register): { value: string; label: string }[] {
  const groups = [...new Set(register.map(({ group }) => group))].filter((group) => group !== '')
  return [
    ...groups.map((group) => ({ value: groupPrefix + group, label: `整组：${group}` })),
    ...register.map((each) => ({ value: each.id as string, label: fullName(each) })),
  ]
}

/** A whole group is its indicators. */
function expanded(values: readonly string[], register: Register): readonly IndicatorId[] {
  const wanted = values.flatMap((value) => {
    const group = value.startsWith(groupPrefix) ? value.slice(groupPrefix.length) : null
    return register.filter((each) => (group === null ? each.id === value : each.group === group))
  })
  return [...new Set(wanted.map(({ id }) => id))]
}
