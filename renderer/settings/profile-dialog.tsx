import { Checkbox, Input, InputNumber, Modal, Radio, Select } from 'antd'
import { useState, type JSX } from 'react'
import { faces } from '../../shared/layout/faces'
import { faceUses, ownProfile, type OwnProfile } from '../../shared/model/page-profile'
import { profileSummary } from './profile-summary'

export interface ProfileDialogProps {
  readonly profile: OwnProfile
  /** Names of the other profiles. */
  readonly taken: readonly string[]
  readonly onKeep: (profile: OwnProfile) => void
  readonly onClose: () => void
}

const margins = [
  ['top', '上边距'],
  ['bottom', '下边距'],
  ['left', '左边距'],
  ['right', '右边距'],
] as const
const kinds = [
  ['title', '标题'],
  ['body', '正文'],
  ['heading1', '一级标题'],
  ['heading2', '二级标题'],
] as const
const families = faceUses.map((use) => ({ value: use, label: faces[use].wanted }))
const measured = [
  { value: 'em-box', label: '量到字（尺子量）' },
  { value: 'line-box', label: '量到行（同 Word、WPS）' },
]

/** A page of the user's own: margins, type, lines. */
export function ProfileDialog({ profile, taken, ...props }: ProfileDialogProps): JSX.Element {
  const [draft, setDraft] = useState(profile)
  const change = (part: Partial<OwnProfile>): void => setDraft({ ...draft, ...part })
  const parsed = ownProfile.safeParse(draft)
  const wrong = taken.includes(draft.name.trim())
    ? '已有同名的版面，请换一个名称。'
    : parsed.success
      ? null
      : '名称要填，行距不能小于正文字号。'
  return (
    <Modal
      open
      title="自定版面"
      width={680}
      okText="保存并选用"
      cancelText="取消"
      okButtonProps={{ disabled: wrong !== null }}
      onOk={() => parsed.success && props.onKeep(parsed.data)}
      onCancel={props.onClose}
    >
      <div className="profile-fields">
        <label htmlFor="profile-name">名称</label>
        <Input
          id="profile-name"
          className="whole-row"
          value={draft.name}
          maxLength={40}
          onChange={({ target }) => change({ name: target.value })}
        />
        {margins.map(([side, label]) => (
          <Measure
            key={side}
            id={`profile-${side}`}
            label={`${label}（毫米）`}
            value={draft.margin[side]}
            range={[15, 60]}
            onChange={(value) => change({ margin: { ...draft.margin, [side]: value ?? 37 } })}
          />
        ))}
        <span id="profile-measured">边距</span>
        <Radio.Group
          className="whole-row"
          aria-labelledby="profile-measured"
          value={draft.measuredTo}
          options={measured}
          onChange={({ target }) =>
            change({ measuredTo: target.value === 'em-box' ? 'em-box' : 'line-box' })
          }
        />
        <Measure
          id="profile-title-size"
          label="标题字号（磅）"
          value={draft.size.title}
          range={[12, 36]}
          onChange={(title) => change({ size: { ...draft.size, title: title ?? 22 } })}
        />
        <Measure
          id="profile-body-size"
          label="正文字号（磅）"
          value={draft.size.body}
          range={[9, 22]}
          onChange={(body) => change({ size: { ...draft.size, body: body ?? 16 } })}
        />
        {kinds.map(([kind, label]) => (
          <Face
            key={kind}
            id={`profile-face-${kind}`}
            label={`${label}字体`}
            value={draft.faces[kind]}
            onChange={(use) => change({ faces: { ...draft.faces, [kind]: use } })}
          />
        ))}
        <Measure
          id="profile-pitch"
          label="固定行距（磅）"
          placeholder="不填：占满版心"
          value={draft.linePitch}
          range={[12, 60]}
          onChange={(linePitch) => change({ linePitch })}
        />
        <span />
        <span />
        <span>加粗</span>
        <div className="whole-row">
          <Checkbox
            checked={draft.bold.heading2}
            onChange={({ target }) => change({ bold: { ...draft.bold, heading2: target.checked } })}
          >
            二级标题
          </Checkbox>
          <Checkbox
            checked={draft.bold.heading3}
            onChange={({ target }) => change({ bold: { ...draft.bold, heading3: target.checked } })}
          >
            三级标题
          </Checkbox>
        </div>
      </div>
      <p className="settings-note" role="status">
        {wrong ?? profileSummary(draft)}
      </p>
    </Modal>
  )
}

interface MeasureProps {
  readonly id: string
  readonly label: string
  readonly value: number | null
  readonly range: readonly [number, number]
  readonly placeholder?: string
  readonly onChange: (value: number | null) => void
}

function Measure({ id, label, value, range, placeholder, onChange }: MeasureProps): JSX.Element {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <InputNumber
        id={id}
        value={value}
        min={range[0]}
        max={range[1]}
        step={0.5}
        placeholder={placeholder ?? ''}
        onChange={onChange}
      />
    </>
  )
}

interface FaceProps {
  readonly id: string
  readonly label: string
  readonly value: OwnProfile['faces']['body']
  readonly onChange: (use: OwnProfile['faces']['body']) => void
}

function Face({ id, label, value, onChange }: FaceProps): JSX.Element {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value} options={families} onChange={onChange} />
    </>
  )
}
