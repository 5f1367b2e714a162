import { Button, Modal } from 'antd'
import { useEffect, useRef, type JSX } from 'react'
import { departmentAnswers, owes } from '../../shared/figures/departments'
import type { Evaluation } from '../../shared/figures/evaluate'
import type { FormState } from '../../shared/model/form-state'
import type { Register } from '../../shared/model/indicator'
import { changedAt } from '../ui/changed-at'

/** What became of the departments' forms, and how that is asked and changed. */
export interface Answers {
  readonly states: readonly FormState[]
  readonly read: () => void
  readonly answered: (department: string, returned: boolean) => void
}

export interface AnswersDialogProps {
  readonly register: Register
  readonly evaluation: Evaluation
  readonly answers: Answers
  readonly readOnly: boolean
  /** Shows what a department has still to fill in. */
  readonly onShow: (department: string) => void
  readonly onClose: () => void
}

/** 填报情况: which departments have not answered, those first. */
export function AnswersDialog(props: AnswersDialogProps): JSX.Element {
  const { register, evaluation, answers, readOnly, onShow, onClose } = props
  const { states, read, answered } = answers
  const asked = useRef(false)
  useEffect(() => {
    // Once, when it opens; the states that come are no reason to ask again.
    if (!asked.current) read()
    asked.current = true
  }, [read])
  const rows = departmentAnswers(register, evaluation, states)
  const owing = rows.filter((row) => owes(row) > 0).length
  return (
    <Modal open title="填报情况" width={860} footer={null} onCancel={onClose}>
      <div data-testid="answers">
        <p>{summary(rows.length, owing)}</p>
        {rows.length > 0 && (
          <table className="register-answers">
            <thead>
              <tr>
                <th>部门</th>
                <th>情况</th>
                <th>要填</th>
                <th>待填</th>
                <th>生成填报表</th>
                <th>收回</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.department} data-owes={owes(row)}>
                  <th scope="row">{row.department}</th>
                  <td>{told[owes(row)]}</td>
                  <td>{row.asked}</td>
                  <td>{row.unfilled}</td>
                  <td>{when(row.writtenAt)}</td>
                  <td title={row.file ?? undefined}>{when(row.returnedAt)}</td>
                  <td>
                    <Button
                      size="small"
                      disabled={row.unfilled === 0}
                      onClick={() => onShow(row.department)}
                    >
                      看待填的
                    </Button>
                    <Button
                      size="small"
                      disabled={readOnly}
                      onClick={() => answered(row.department, row.returnedAt === null)}
                    >
                      {row.returnedAt === null ? '记为已收回' : '记为未收回'}
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Modal>
  )
}

const told: Readonly<Record<ReturnType<typeof owes>, string>> = {
  2: '没有交',
  1: '交了，没有填全',
  0: '填全了',
}

function summary(all: number, owing: number): string {
  if (all === 0) return '还没有要向部门收的指标：请先在“来源部门”一列写上部门。'
  return owing === 0 ? `${all}个部门都填全了。` : `${all}个部门，${owing}个没有交齐。`
}

function when(iso: string | null): string {
  return iso === null ? '没有' : changedAt(iso, new Date())
}
