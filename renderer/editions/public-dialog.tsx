import { Alert, Button, Checkbox, Modal, Radio } from 'antd'
import { useMemo, useState, type JSX } from 'react'
import { innerHeadOf, publicEdition, type InnerHead } from '../../shared/model/edition'
import type { ExportKind } from '../../shared/model/export-kind'
import { withheldPlaces, type WithheldPlace } from '../../shared/model/withheld-places'
import type { OpenRemark } from '../../shared/check/open-remarks'
import { countOpen } from '../../shared/resolve/unfilled-charts'
import { chapterName } from '../session/chapter-name'
import type { Session } from '../session/session'
import { useSessionState } from '../session/use-session'
import { RemarksNote } from './remarks-note'
import './editions.css'

export interface PublicDialogProps {
  readonly session: Session
  readonly remarks: readonly OpenRemark[]
  readonly onRemarks: (first: OpenRemark) => void
  readonly onExport: (kind: ExportKind, unfilled: boolean) => void
  readonly onClose: () => void
}

const kinds: readonly { readonly value: ExportKind; readonly label: string }[] = [
  { value: 'pdf', label: 'PDF' },
  { value: 'docx', label: 'Word' },
  { value: 'html', label: '网页' },
  { value: 'txt', label: '纯文本' },
]

/** 公开稿: where it differs from the 报送稿 is shown before it goes out. */
export function PublicDialog(props: PublicDialogProps): JSX.Element {
  const { session, remarks, onRemarks, onExport, onClose } = props
  const report = useSessionState(session, (state) => state.report)
  const written = useSessionState(session, (state) => state.written)
  const places = useMemo(() => withheldPlaces(report, written), [report, written])
  const open = useMemo(() => countOpen(publicEdition(report)), [report])
  const [kind, setKind] = useState<ExportKind>('pdf')
  const [unfilled, setUnfilled] = useState(false)
  const isClassified = report.head.classification !== ''
  const head = innerHeadOf(report.head)
  const show = ({ chapter, block, range }: WithheldPlace): void => {
    onClose()
    session.reveal(chapter, block, range ?? undefined)
  }
  return (
    <Modal
      open
      title="导出公开稿"
      width={820}
      okText="导出…"
      cancelText="取消"
      okButtonProps={{ disabled: isClassified || (open > 0 && !unfilled) }}
      onOk={() => {
        onClose()
        onExport(kind, unfilled)
      }}
      onCancel={onClose}
    >
      <div className="public-edition" data-testid="public-edition">
        {isClassified && (
          <Alert
            type="error"
            showIcon
            title={`公文要素里写着密级“${report.head.classification}”，有密级的报告不能公开。请先按规定解密，再清空“密级和保密期限”。`}
          />
        )}
        <RemarksNote remarks={remarks} onShow={onRemarks} />
        <h3>与报送稿的差别（{places.length + head.length}处）</h3>
        {places.length + head.length === 0 ? (
          <p className="editions-note">
            没有标为不公开的内容，公开稿与报送稿一字不差。要略去或改换的，在正文里选中后按
            Ctrl+Shift+K。
          </p>
        ) : (
          <Differences places={places} head={head} session={session} onShow={show} />
        )}
        {open > 0 && (
          <Checkbox
            checked={unfilled}
            onChange={({ target }) => setUnfilled(target.checked)}
            data-testid="public-unfilled"
          >
            公开稿里还有{open}处【待填】或【提示】没有处理，仍然带着它们导出
          </Checkbox>
        )}
        <div className="public-kind">
          <span id="public-kind">格式</span>
          <Radio.Group
            aria-labelledby="public-kind"
            value={kind}
            options={[...kinds]}
            onChange={({ target }) => setKind(target.value as ExportKind)}
          />
        </div>
      </div>
    </Modal>
  )
}

const headNames: Readonly<Record<InnerHead, string>> = {
  copyNumber: '份号',
  classification: '密级和保密期限',
  urgency: '紧急程度',
  signer: '签发人',
}

const wholes: Readonly<Record<Exclude<WithheldPlace['kind'], 'text'>, string>> = {
  chapter: '整章',
  table: '整张表',
  image: '整张图',
  chart: '整张图表',
}

const becauses = {
  table: '略去（所用的表不公开）',
  mark: '略去（标号所在的文字不公开）',
  target: '所指的表或图不公开：请把这几个字也标为不公开，或改写',
} as const satisfies Readonly<Record<NonNullable<WithheldPlace['because']>, string>>

interface DifferencesProps {
  readonly places: readonly WithheldPlace[]
  readonly head: readonly InnerHead[]
  readonly session: Session
  readonly onShow: (place: WithheldPlace) => void
}

function Differences({ places, head, session, onShow }: DifferencesProps): JSX.Element {
  const { report } = session.state()
  const names = useMemo(
    () =>
      new Map(
        [report.front, ...report.chapters, report.back].map((each) => [each.id, chapterName(each)]),
      ),
    [report],
  )
  return (
    <div className="differences">
      <table>
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">报送稿</th>
            <th scope="col">公开稿</th>
            <th scope="col" aria-label="操作" />
          </tr>
        </thead>
        <tbody>
          {head.map((key) => (
            <tr key={key}>
              <td>版头</td>
              <td>
                {headNames[key]}：<del>{report.head[key]}</del>
              </td>
              <td className="difference-none">不印</td>
              <td />
            </tr>
          ))}
          {places.map((place, at) => (
            <tr key={at} data-testid="difference">
              <td className="difference-chapter">{names.get(place.chapter)}</td>
              <td>
                {place.before}
                <del>
                  {place.kind === 'text' ? place.text : `${wholes[place.kind]}“${place.text}”`}
                </del>
                {place.after}
              </td>
              {place.wording === '' ? (
                <td className="difference-none">
                  {place.because ? becauses[place.because] : '略去'}
                </td>
              ) : (
                <td>
                  <ins>{place.wording}</ins>
                  {place.because === 'target' && (
                    <div className="difference-hint">{becauses.target}</div>
                  )}
                </td>
              )}
              <td>
                <Button size="small" type="link" onClick={() => onShow(place)}>
                  到原文
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
