import { InputNumber } from 'antd'
import type { JSX } from 'react'
import { chaptersInOrder } from '../../../shared/model/report'
import type { Session } from '../../session/session'
import { useSessionState } from '../../session/use-session'
import { chapterName } from '../../session/chapter-name'

export interface ChapterCountsProps {
  readonly session: Session
  /** Characters that the report is to have; 0 where there is no target. */
  readonly target: number
  readonly onTarget: (target: number) => void
}

/** How much stands in each chapter and in all, and how much is to, where one asks for it. */
export function ChapterCounts({ session, target, onTarget }: ChapterCountsProps): JSX.Element {
  const { report, numbers, characters } = useSessionState(session, (state) => state)
  return (
    <>
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
        <tfoot>
          <tr>
            <th scope="row">全文</th>
            <td>{characters.total.toLocaleString('zh-CN')} 字</td>
          </tr>
        </tfoot>
      </table>
      <div className="chapter-target">
        <label htmlFor="target">本报告目标字数</label>
        <InputNumber
          id="target"
          autoFocus
          min={0}
          max={1_000_000}
          step={500}
          precision={0}
          value={target === 0 ? null : target}
          placeholder="规定篇幅时才填"
          onChange={(wanted) => onTarget(wanted ?? 0)}
        />
      </div>
    </>
  )
}
