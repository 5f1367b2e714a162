import { Checkbox, Modal } from 'antd'
import { useState, type JSX } from 'react'
import { rivalsOf, type BatchForm, type FormBatch } from '../../shared/figures/form-batch'
import { ChangeList } from './change-list'

export interface FormsDialogProps {
  readonly batch: FormBatch
  readonly onTake: (forms: readonly BatchForm[]) => void
  readonly onClose: () => void
}

/** Forms that came back: what each department would change, before it is taken over. */
export function FormsDialog({ batch, onTake, onClose }: FormsDialogProps): JSX.Element {
  const { forms, refused } = batch
  // Of two forms of a department that differ, none is better: the user says which.
  const [chosen, setChosen] = useState<ReadonlySet<BatchForm>>(
    () => new Set(forms.filter((form) => rivalsOf(form, batch).length === 0)),
  )
  const choose = (form: BatchForm, isChosen: boolean): void => {
    const rivals = rivalsOf(form, batch)
    const rest = [...chosen].filter((each) => each !== form && !rivals.includes(each))
    setChosen(new Set(isChosen ? [...rest, form] : rest))
  }
  return (
    <Modal
      open
      title={`收回的填报表：认出${forms.length}份`}
      width={760}
      okText={forms.length > 0 ? `取用${chosen.size}份` : '知道了'}
      okButtonProps={{ disabled: forms.length > 0 && chosen.size === 0 }}
      cancelText="取消"
      onOk={() => (forms.length > 0 ? onTake(forms.filter((each) => chosen.has(each))) : onClose())}
      onCancel={onClose}
    >
      <div className="register-file" data-testid="returned-forms">
        {forms.length > 0 && <p>取用后可以用 Ctrl+Z 一次退回；改过的数回到“待核”。</p>}
        {refused.length > 0 && (
          <>
            <h3>没有取用的文件</h3>
            <ul>
              {refused.map(({ file, why }) => (
                <li key={file}>{`“${file}”：${why}`}</li>
              ))}
            </ul>
          </>
        )}
        {forms.map((each) => (
          <section key={`${each.form.department} ${each.file}`} data-testid="returned-form">
            <h3>
              <Checkbox
                checked={chosen.has(each)}
                onChange={({ target }) => choose(each, target.checked)}
              >
                {`${each.form.department || '（没有写部门）'}　${each.file}`}
              </Checkbox>
            </h3>
            <p>{summary(each)}</p>
            {rivalsOf(each, batch).map((rival) => (
              <p key={rival.file} className="register-file-rival">
                {`与“${rival.file}”是同一部门的表，填得不一样：请选一份。`}
              </p>
            ))}
            {each.form.problems.length > 0 && (
              <ul>
                {each.form.problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            )}
            <ChangeList changes={each.form.changes} />
          </section>
        ))}
      </div>
    </Modal>
  )
}

function summary({ form: { changes, unfilled } }: BatchForm): string {
  const changed = changes.length === 0 ? '与指标库里的一样' : `改动${changes.length}处`
  return unfilled === 0 ? `${changed}，都填了。` : `${changed}，还有${unfilled}项没有填。`
}
