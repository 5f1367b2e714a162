import { CloseOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { JSX } from 'react'
import type { RegisterForm } from '../../shared/contract/register'
import type { RegisterFile } from '../../shared/figures/register-file'
import type { Register } from '../../shared/model/indicator'
import type { Filter } from './filter'
import { FilterBar } from './filter-bar'
import { readyRegisters } from './ready-registers'

export interface RegisterToolsProps {
  readonly register: Register
  readonly readOnly: boolean
  readonly canRemove: boolean
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly onAdd: () => void
  readonly onRemove: () => void
  readonly onLoad: (file: RegisterFile) => void
  readonly onImport: () => void
  readonly onExport: (form: RegisterForm) => void
  readonly onForms: () => void
  readonly onAnswers: () => void
  readonly onClose: () => void
}

const forms: readonly { readonly form: RegisterForm; readonly label: string }[] = [
  { form: 'workbook', label: '指标库（Excel 文件）…' },
  { form: 'csv', label: '指标库（CSV 文件）…' },
  { form: 'blank', label: '现成指标（不带数，给别的单位用）…' },
]

/** What can be done with the register as a whole. */
export function RegisterTools(props: RegisterToolsProps): JSX.Element {
  const { register, readOnly, canRemove, filter, onFilter, onLoad, onImport, onForms, onExport } =
    props
  const ready = {
    items: [
      ...readyRegisters.map(({ name, indicators }, index) => ({
        key: String(index),
        label: `${name}（${indicators.length}项）`,
      })),
      { key: 'file', label: '别的单位给的文件…' },
    ],
    onClick: ({ key }: { readonly key: string }) => {
      const file = readyRegisters[Number(key)]
      if (file) onLoad(file)
      else onImport()
    },
  }
  const files = {
    items: [
      ...forms.map(({ form, label }) => ({ key: form, label })),
      { key: 'forms', label: '部门填报表，一个部门一份…' },
    ],
    onClick: ({ key }: { readonly key: string }) => {
      const chosen = forms.find(({ form }) => form === key)
      if (chosen) onExport(chosen.form)
      else onForms()
    },
  }
  return (
    <header className="register-tools">
      <h2>指标库</h2>
      <Button size="small" icon={<PlusOutlined />} disabled={readOnly} onClick={props.onAdd}>
        新增指标
      </Button>
      <Button
        size="small"
        icon={<DeleteOutlined />}
        disabled={readOnly || !canRemove}
        onClick={props.onRemove}
      >
        删除
      </Button>
      <Dropdown menu={ready} disabled={readOnly} trigger={['click']}>
        <Button size="small">载入现成指标…</Button>
      </Dropdown>
      <Button size="small" disabled={readOnly} onClick={onImport}>
        导入…
      </Button>
      <Dropdown menu={files} disabled={register.length === 0} trigger={['click']}>
        <Button size="small">导出…</Button>
      </Dropdown>
      <Button size="small" onClick={props.onAnswers}>
        填报情况…
      </Button>
      <FilterBar register={register} filter={filter} onFilter={onFilter} />
      <Button
        className="register-close"
        type="text"
        icon={<CloseOutlined />}
        aria-label="回到正文"
        onClick={props.onClose}
      />
    </header>
  )
}
