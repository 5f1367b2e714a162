import type { JSX } from 'react'
import { chaptersInOrder } from '../../shared/model/report'
import type { ChapterId } from '../../shared/model/ids'
import { useSessionState } from '../session/use-session'
import { PlainField } from './plain-field'
import { useSession } from './session-context'

export interface ChapterTitleProps {
  readonly chapter: ChapterId
  readonly ref: React.Ref<HTMLTextAreaElement>
  readonly onLeave: () => void
}

/** The line above a chapter's text: the report's title over the front, nothing over the back. */
export function ChapterTitle({ chapter, ref, onLeave }: ChapterTitleProps): JSX.Element | null {
  const session = useSession()
  const own = useSessionState(session, ({ report }) =>
    chaptersInOrder(report).find(({ id }) => id === chapter),
  )
  const reportTitle = useSessionState(session, ({ report }) => report.title)
  const number = useSessionState(session, ({ numbers }) => numbers.chapters.get(chapter))
  if (!own || own.kind === 'back') return null
  if (own.kind === 'front') {
    return (
      <PlainField
        ref={ref}
        className="report-title"
        label="报告标题"
        placeholder="报告标题"
        value={reportTitle}
        onChange={(title) =>
          session.change({ type: 'set-report', fields: { title } }, { joins: true })
        }
        onLeave={onLeave}
      />
    )
  }
  return (
    <div className="chapter-title" data-level={own.level ?? 0}>
      <span className="chapter-number">{number}</span>
      <PlainField
        ref={ref}
        label="章名"
        placeholder="本章标题"
        value={own.title}
        onChange={(title) =>
          session.change({ type: 'set-chapter', chapter, fields: { title } }, { joins: true })
        }
        onLeave={onLeave}
      />
    </div>
  )
}
