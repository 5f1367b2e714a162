import { Alert, Button } from 'antd'
import type { JSX } from 'react'
import type { ImportPreview, KnownReport } from '../../shared/contract/importing'
import type { Draft } from '../../shared/model/draft'
import { changedAt } from '../ui/changed-at'

export interface ReviewHeadProps {
  readonly preview: ImportPreview
  /** With the corrections so far. */
  readonly draft: Draft
  readonly onOpenKnown: (known: KnownReport) => void
}

/** What the file is, and what was not clear in it, said plainly. */
export function ReviewHead({ preview, draft, onOpenKnown }: ReviewHeadProps): JSX.Element {
  const { file, warnings } = { file: preview.file, warnings: preview.draft.warnings }
  const headings = draft.blocks.filter(({ type }) => type === 'heading').length
  const { renumbered, known } = preview
  return (
    <header className="review-head">
      <div className="review-title">
        <h1>核对识别结果</h1>
        <span className="review-file">{file}</span>
        <span>
          {headings} 个标题，{draft.blocks.length} 段
        </span>
      </div>
      <dl className="review-facts">
        <Fact term="标题" value={draft.title} missing="没有认出来，请选中标题所在的一行按 T" />
        <Fact term="单位" value={draft.organization} missing="没有认出来" />
        <Fact
          term="年度"
          value={draft.year === null ? null : `${draft.year}年`}
          missing="没有认出来"
        />
      </dl>
      {known && (
        <Alert
          type="info"
          className="review-messages"
          data-testid="import-known"
          title={sayKnown(known)}
          action={
            <Button size="small" onClick={() => onOpenKnown(known)}>
              打开已有的
            </Button>
          }
        />
      )}
      <Messages type="warning" title="没有把握的地方" messages={warnings.map(messageOf)} />
      <Messages
        type="info"
        title="编号由程序统一计算，这些地方会与原文件不同"
        messages={renumbered.map(messageOf)}
      />
    </header>
  )
}

function sayKnown({ title, importedAt }: KnownReport): string {
  const when = importedAt === '' ? '以前' : changedAt(importedAt, new Date())
  return `这个文件${when}导入过，报告是《${title}》。再接受一次，会另有一份新的。`
}

interface FactProps {
  readonly term: string
  readonly value: string | null
  readonly missing: string
}

function Fact({ term, value, missing }: FactProps): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>
      <dd data-missing={value === null}>{value ?? missing}</dd>
    </div>
  )
}

// More would push the text itself off the screen.
const fewMessages = 3

interface MessagesProps {
  readonly type: 'warning' | 'info'
  readonly title: string
  readonly messages: readonly string[]
}

function Messages({ type, title, messages }: MessagesProps): JSX.Element | null {
  if (messages.length === 0) return null
  return (
    <Alert
      type={type}
      className="review-messages"
      title={
        <details open={messages.length <= fewMessages}>
          <summary>
            {title}（{messages.length} 处）
          </summary>
          <ul>
            {messages.slice(0, 200).map((message, index) => (
              // Two places can have the same message.
              // eslint-disable-next-line react/no-array-index-key
              <li key={index}>{message}</li>
            ))}
          </ul>
        </details>
      }
    />
  )
}

function messageOf({ message }: { readonly message: string }): string {
  return message
}
