import { Checkbox, Modal, Radio, Segmented } from 'antd'
import type { JSX } from 'react'
import { urgencies, type Head } from '../../shared/model/head'
import type { Session } from '../session/session'
import { useSessionState } from '../session/use-session'
import { KeptInput } from '../ui/kept-input'
import { officialAdvice } from './official-advice'
import { colophonFields, headFields, tailFields, type OfficialField } from './official-fields'
import './official.css'

export interface OfficialDialogProps {
  readonly session: Session
  readonly onClose: () => void
}

const sealings = [
  { value: 'none', label: '不加盖印章' },
  { value: 'seal', label: '加盖印章' },
  { value: 'stamp', label: '加盖签发人签名章' },
] satisfies readonly { readonly value: Head['sealing']; readonly label: string }[]

/** 公文要素: what the paper has beside the text. Each change is saved at once and can be undone. */
export function OfficialDialog({ session, onClose }: OfficialDialogProps): JSX.Element {
  const head = useSessionState(session, ({ report }) => report.head)
  const readOnly = useSessionState(session, (state) => state.readOnly)
  const change = (part: Partial<Head>): void => {
    const now = session.state().report.head
    session.change({ type: 'set-report', fields: { head: { ...now, ...part } } })
  }
  const fields = (list: readonly OfficialField[]): JSX.Element => (
    <Fields list={list} head={head} onChange={change} />
  )
  return (
    <Modal
      open
      title="公文要素"
      footer={null}
      onCancel={onClose}
      width={720}
      className="official"
      style={{ top: 40 }}
    >
      <fieldset disabled={readOnly}>
        <p className="official-note">
          空着的不印。改了就存，可以撤销；在纸上的位置按 GB/T 9704 自动排。
        </p>
        <h3>版头</h3>
        {fields(headFields.slice(0, 2))}
        <div className="official-fields">
          <span id="official-urgency">紧急程度</span>
          <Segmented
            aria-labelledby="official-urgency"
            disabled={readOnly}
            value={head.urgency}
            options={urgencies.map((value) => ({ value, label: value || '无' }))}
            onChange={(urgency) => change({ urgency })}
          />
        </div>
        {fields(headFields.slice(2))}
        <h3>落款</h3>
        <div className="official-fields">
          <span id="official-sealing">印章</span>
          <Radio.Group
            aria-labelledby="official-sealing"
            disabled={readOnly}
            value={head.sealing}
            options={sealings}
            onChange={({ target }) => {
              const chosen = sealings.find(({ value }) => value === target.value)
              if (chosen) change({ sealing: chosen.value })
            }}
          />
        </div>
        {head.sealing === 'stamp' && (
          <p className="official-note">落款的署名一段写签发人职务，右边留出签名章的位置。</p>
        )}
        {fields(tailFields)}
        <h3>版记</h3>
        <p className="official-note">排在最后一个偶数页的页脚。</p>
        {fields(colophonFields)}
        <h3>封面和目录</h3>
        <Checkbox
          disabled={readOnly}
          checked={head.cover}
          onChange={({ target }) => change({ cover: target.checked })}
        >
          加封面
        </Checkbox>
        <Checkbox
          disabled={readOnly}
          checked={head.contents}
          onChange={({ target }) => change({ contents: target.checked })}
        >
          加目录（一、二级标题和附件）
        </Checkbox>
      </fieldset>
    </Modal>
  )
}

interface FieldsProps {
  readonly list: readonly OfficialField[]
  readonly head: Head
  readonly onChange: (part: Partial<Head>) => void
}

function Fields({ list, head, onChange }: FieldsProps): JSX.Element {
  return (
    <div className="official-fields">
      {list.map(({ key, label, placeholder, rows }) => {
        const advice = officialAdvice(head, key)
        return (
          <div className="official-field" key={key}>
            <label htmlFor={`official-${key}`}>{label}</label>
            <div>
              <KeptInput
                id={`official-${key}`}
                value={head[key]}
                placeholder={placeholder}
                maxLength={2000}
                {...(rows !== undefined && { rows })}
                onKeep={(value) => onChange({ [key]: value })}
              />
              {advice !== null && <p className="official-advice">{advice}</p>}
            </div>
          </div>
        )
      })}
    </div>
  )
}
