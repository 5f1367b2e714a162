import { CloseOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { JSX } from 'react'
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
  readonly onExport: () => void
  readonly onForms: () => void
  readonly onAnswers: () => void
  readonly onClose: () => void
}

/** What can be done with the register as a whole. */
export function RegisterTools(props: RegisterToolsProps): JSX.Element {
  const { register, readOnly, canRemove, filter, onFilter, onLoad, onForms, onExport } = props
  const ready = {
    items: readyRegisters.map(({ name, indicators }, index) => ({
      key: String(index),
      label: `${name}（${indicators.length}项）`,
    })),
    onClick: ({ key }: { readonly key: string }) => {
      const file = readyRegisters[Number(key)]
      if (file) onLoad(file)
    },
  }
  const files = {
    items: [
      { key: 'register', label: '指标库（Excel 文件）…' },
      { key: 'forms', label: '部门填报表，一个部门一份…' },
    ],
    onClick: ({ key }: { readonly key: string }) => (key === 'forms' ? onForms() : onExport()),
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
      <Button size="small" disabled={readOnly} onClick={props.onImport}>
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
