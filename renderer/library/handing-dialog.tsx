import { Checkbox, Input, Modal } from 'antd'
import { useState, type JSX } from 'react'
import type { ListedReport } from '../../shared/contract/library'
import { editionNames, editions, type Edition } from '../../shared/model/edition'
import type { HandedOutput, HandingOver } from '../../shared/model/handing-over'
import { changedAt } from '../ui/changed-at'

export interface HandingDialogProps {
  readonly report: ListedReport
  readonly onKeep: (handing: HandingOver) => void
  readonly onClose: () => void
}

const rules: Readonly<Record<Edition, string>> = {
  reporting: '报上级的一份，按规定在3月1日前。',
  public: '向社会公开的一份，按规定在4月1日前。',
}

/** When both editions are due, who gets them, and whether they were handed on. */
export function HandingDialog({ report, onKeep, onClose }: HandingDialogProps): JSX.Element {
  const [handing, setHanding] = useState(report.handing)
  const change = (edition: Edition, part: Partial<HandedOutput>): void =>
    setHanding({ ...handing, [edition]: { ...handing[edition], ...part } })
  return (
    <Modal
      open
      title="报送和公开"
      width={560}
      okText="保存"
      cancelText="取消"
      onOk={() => onKeep(handing)}
      onCancel={onClose}
    >
      <div className="handing" data-testid="handing-dialog">
        <p className="handing-title">{report.title}</p>
        {editions.map((edition) => {
          const { due, recipient, handedOn } = handing[edition]
          const name = editionNames[edition]
          return (
            <fieldset key={edition}>
              <legend>{name}</legend>
              <p>{rules[edition]}</p>
              <label htmlFor={`due-${edition}`}>期限</label>
              <Input
                id={`due-${edition}`}
                type="date"
                value={due}
                onChange={({ target }) => change(edition, { due: target.value })}
              />
              <label htmlFor={`recipient-${edition}`}>
                {edition === 'reporting' ? '收件单位' : '公开的地方'}
              </label>
              <Input
                id={`recipient-${edition}`}
                value={recipient}
                maxLength={200}
                placeholder={
                  edition === 'reporting' ? '例如：市公安局法制支队' : '例如：区政府门户网站'
                }
                onChange={({ target }) => change(edition, { recipient: target.value })}
              />
              <Checkbox
                checked={handedOn !== null}
                onChange={({ target }) =>
                  change(edition, { handedOn: target.checked ? new Date().toISOString() : null })
                }
              >
                已经交出{handedOn !== null && `（${changedAt(handedOn, new Date())}）`}
              </Checkbox>
            </fieldset>
          )
        })}
      </div>
    </Modal>
  )
}
