import type { JSX } from 'react'
import { chaptersInOrder } from '../../../shared/model/report'
import type { Session } from '../../session/session'
import { useSessionState } from '../../session/use-session'
import { chapterName } from '../../session/chapter-name'

/** How much stands in each chapter, where one asks for it. */
export function ChapterCounts({ session }: { readonly session: Session }): JSX.Element {
  const { report, numbers, characters } = useSessionState(session, (state) => state)
  return (
    <table className="chapter-counts" data-testid="chapter-counts">
      <tbody>
        {chaptersInOrder(report).map((chapter) => (
          <tr key={chapter.id}>
            <th scope="row">
              {numbers.chapters.get(chapter.id)}
              {chapterName(chapter) || '没有标题'}
            </th>
            <td>{(characters.byChapter.get(chapter.id) ?? 0).toLocaleString('zh-CN')} 字</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
