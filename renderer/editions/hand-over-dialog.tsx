import { Alert, Checkbox, Modal } from 'antd'
import { useMemo, useState, type JSX } from 'react'
import { editionNames, editions, innerHeadOf, publicEdition } from '../../shared/model/edition'
import { editionOfOutput, outputs, type Output } from '../../shared/model/handing-over'
import { withheldPlaces } from '../../shared/model/withheld-places'
import type { OpenRemark } from '../../shared/check/open-remarks'
import { countOpen } from '../../shared/resolve/unfilled-charts'
import type { Session } from '../session/session'
import { useSessionState } from '../session/use-session'
import { RemarksNote } from './remarks-note'
import './editions.css'

export interface HandOverDialogProps {
  readonly session: Session
  readonly remarks: readonly OpenRemark[]
  readonly onRemarks: (first: OpenRemark) => void
  readonly onMake: (wish: {
    readonly outputs: readonly Output[]
    readonly unfilled: boolean
  }) => void
  readonly onClose: () => void
}

const names: Readonly<Record<Output, string>> = {
  'reporting-pdf': 'PDF',
  'reporting-docx': 'Word',
  'reporting-xlsx': '统计数据（Excel）',
  'public-pdf': 'PDF',
  'public-docx': 'Word',
  'public-html': '网页',
  'public-txt': '纯文本',
  'public-xlsx': '统计数据（Excel，只有公开稿里写出的）',
}

/** 交付文件夹: what of both editions is to lie in it. */
export function HandOverDialog(props: HandOverDialogProps): JSX.Element {
  const { session, remarks, onRemarks, onMake, onClose } = props
  const report = useSessionState(session, (state) => state.report)
  const written = useSessionState(session, (state) => state.written)
  const isClassified = report.head.classification !== ''
  const [chosen, setChosen] = useState<ReadonlySet<Output>>(
    () => new Set(outputs.filter((each) => !isClassified || editionOfOutput(each) === 'reporting')),
  )
  const [unfilled, setUnfilled] = useState(false)
  const differences = useMemo(
    () => withheldPlaces(report, written).length + innerHeadOf(report.head).length,
    [report, written],
  )
  const open = useMemo(() => countOpen(publicEdition(report)), [report])
  const picked = outputs.filter((each) => chosen.has(each))
  const isPublic = picked.some((each) => editionOfOutput(each) === 'public')
  const isHeld = isPublic && open > 0 && !unfilled
  const choose = (output: Output, on: boolean): void => {
    const next = new Set(chosen)
    if (on) next.add(output)
    else next.delete(output)
    setChosen(next)
  }
  return (
    <Modal
      open
      title="做交付文件夹"
      width={560}
      okText="选位置…"
      cancelText="取消"
      okButtonProps={{ disabled: picked.length === 0 || isHeld }}
      onOk={() => {
        onClose()
        onMake({ outputs: picked, unfilled })
      }}
      onCancel={onClose}
    >
      <div className="hand-over" data-testid="hand-over">
        <p className="editions-note">
          在选定的位置（例如 U
          盘）新建一个文件夹，放进勾选的文件和一份清单；清单里有收件单位、期限和每个文件的校验码。
        </p>
        {isClassified && (
          <Alert
            type="warning"
            showIcon
            title={`公文要素里写着密级“${report.head.classification}”，不能做公开稿。`}
          />
        )}
        {editions.map((edition) => (
          <fieldset key={edition} disabled={edition === 'public' && isClassified}>
            <legend>{editionNames[edition]}</legend>
            {outputs
              .filter((each) => editionOfOutput(each) === edition)
              .map((each) => (
                <Checkbox
                  key={each}
                  checked={chosen.has(each)}
                  disabled={edition === 'public' && isClassified}
                  onChange={({ target }) => choose(each, target.checked)}
                >
                  {names[each]}
                </Checkbox>
              ))}
            {edition === 'public' && (
              <p className="editions-note">
                {differences === 0
                  ? '没有标为不公开的内容，与报送稿一字不差。'
                  : `与报送稿有${differences}处差别，在“文件 → 导出公开稿…”里逐处看。`}
              </p>
            )}
          </fieldset>
        ))}
        {isPublic && <RemarksNote remarks={remarks} onShow={onRemarks} />}
        {isPublic && open > 0 && (
          <Checkbox
            checked={unfilled}
            onChange={({ target }) => setUnfilled(target.checked)}
            data-testid="hand-over-unfilled"
          >
            公开稿里还有{open}处【待填】或【提示】没有处理，仍然带着它们
          </Checkbox>
        )}
      </div>
    </Modal>
  )
}
