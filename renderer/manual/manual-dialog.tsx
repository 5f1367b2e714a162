import { SearchOutlined } from '@ant-design/icons'
import { Input, Modal } from 'antd'
import { useRef, useState, type JSX } from 'react'
import { manual, type Section } from './manual'
import './manual.css'

export interface ManualDialogProps {
  readonly onClose: () => void
}

/** 使用手册, offline: its parts on the left, looked through by words, the text on the right. */
export function ManualDialog({ onClose }: ManualDialogProps): JSX.Element {
  const [words, setWords] = useState('')
  const body = useRef<HTMLDivElement>(null)
  const wanted = words.trim().toLowerCase()
  const found = manual.filter(({ text }) => text.toLowerCase().includes(wanted))
  const show = ({ id }: Section): void => {
    body.current?.querySelector(`#${id}`)?.scrollIntoView({ block: 'start' })
  }
  return (
    <Modal open title="使用手册" footer={null} onCancel={onClose} width={1080} style={{ top: 32 }}>
      <div className="manual" data-testid="manual">
        <nav aria-label="手册目录">
          <Input
            allowClear
            prefix={<SearchOutlined aria-hidden />}
            role="searchbox"
            aria-label="在手册里找"
            placeholder="在手册里找"
            value={words}
            onChange={({ target }) => setWords(target.value)}
            onPressEnter={() => found[0] && show(found[0])}
          />
          {found.length === 0 && <p className="manual-none">手册里没有这个词，换一个说法试试。</p>}
          <ul>
            {found.map((section) => (
              <li key={section.id} data-level={section.level}>
                <button type="button" onClick={() => show(section)}>
                  {section.title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div className="manual-text" ref={body} tabIndex={0} role="document" aria-label="手册正文">
          {manual.map(({ id, html }) => (
            <section key={id} id={id} dangerouslySetInnerHTML={{ __html: html }} />
          ))}
        </div>
      </div>
    </Modal>
  )
}
