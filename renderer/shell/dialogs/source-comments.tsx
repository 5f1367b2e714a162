import { Button } from 'antd'
import type { JSX } from 'react'
import type { BlockId, ChapterId } from '../../../shared/model/ids'
import type { ImportedFile } from '../../../shared/model/provenance'
import { chaptersInOrder, type Report } from '../../../shared/model/report'
import type { Session } from '../../session/session'

export interface SourceCommentsProps {
  readonly file: ImportedFile
  readonly session: Session
  readonly onGo: (chapter: ChapterId, block: BlockId | null) => void
}

/** The remarks that readers left in the file, each with a way to the paragraph it stands on. */
export function SourceComments({ file, session, onGo }: SourceCommentsProps): JSX.Element | null {
  if (file.comments.length === 0) return null
  const { report } = session.state()
  return (
    <>
      <h4>原文件里的批注（{file.comments.length} 条）</h4>
      <ol className="source-comments">
        {file.comments.map((comment, index) => {
          const home = homeOf(report, file, comment.place)
          return (
            // Two remarks can say the same in the same place.
            // eslint-disable-next-line react/no-array-index-key
            <li key={index}>
              <span>
                <b>{comment.author === '' ? '未署名' : comment.author}</b>：{comment.text}
              </span>
              {home ? (
                <Button type="link" size="small" onClick={() => onGo(home.chapter, home.block)}>
                  去看
                </Button>
              ) : (
                <span className="source-gone">所在段落已删</span>
              )}
            </li>
          )
        })}
      </ol>
    </>
  )
}

/** What of the report came from a place of the file, while it is still there. */
function homeOf(
  report: Report,
  { origins }: ImportedFile,
  place: number,
): { readonly chapter: ChapterId; readonly block: BlockId | null } | null {
  const ids = new Set(origins.filter((origin) => origin.place === place).map(({ id }) => id))
  for (const { id, blocks } of chaptersInOrder(report)) {
    if (ids.has(id)) return { chapter: id, block: null }
    const block = blocks.find((each) => ids.has(each.id))
    if (block) return { chapter: id, block: block.id }
  }
  return null
}
