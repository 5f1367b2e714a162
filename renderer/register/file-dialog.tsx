import { Modal } from 'antd'
import type { JSX } from 'react'
import type { RegisterTable } from '../../shared/figures/register-table'
import { formulaShown, fullName } from '../../shared/figures/formula-names'
import type { Indicator, Register } from '../../shared/model/indicator'
import { ChangeList } from './change-list'

export interface RegisterFileDialogProps {
  readonly file: string
  readonly found: RegisterTable
  /** What the formulas name indicators of. */
  readonly register: Register
  readonly onTake: () => void
  readonly onClose: () => void
}

/** What a file would change in the register, before it is taken over. */
export function RegisterFileDialog(props: RegisterFileDialogProps): JSX.Element {
  const { file, found, register, onTake, onClose } = props
  const { changes, added, same, problems } = found
  const count = changes.length + added.length
  const all = [...register, ...added]
  return (
    <Modal
      open
      title={`从“${file}”导入指标`}
      width={720}
      okText={count > 0 ? '导入' : '知道了'}
      cancelText="取消"
      onOk={count > 0 ? onTake : onClose}
      onCancel={onClose}
    >
      <div className="register-file" data-testid="register-file">
        <p>
          {`改动${changes.length}处，新增${added.length}项，${same}项没有变化。`}
          {count > 0 && '导入后可以用 Ctrl+Z 一次退回；改过的数回到“待核”。'}
        </p>
        {problems.length > 0 && (
          <>
            <h3>请看一下</h3>
            <ul>
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </>
        )}
        {changes.length > 0 && (
          <>
            <h3>改动</h3>
            <ChangeList changes={changes} />
          </>
        )}
        {added.length > 0 && (
          <>
            <h3>新增</h3>
            <ul>
              {added.map((indicator) => (
                <li key={indicator.id}>{`${fullName(indicator)}：${entryOf(indicator, all)}`}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Modal>
  )
}

function entryOf({ value, unit, formula }: Indicator, all: Register): string {
  if (formula !== null) return formulaShown(formula, all)
  return value === null ? '待填' : value + unit
}
