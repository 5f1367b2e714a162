import { useMemo, type JSX } from 'react'
import type { ChapterId } from '../../shared/model/ids'
import { chaptersInOrder } from '../../shared/model/report'
import { numberedName } from '../session/chapter-name'
import type { Session } from '../session/session'
import { RowWindow } from '../ui/row-window'
import type { Hit } from './search'

export interface HitListProps {
  readonly session: Session
  readonly hits: readonly Hit[]
  readonly current: number | null
  /** What would stand in their place; empty where nothing is to be replaced. */
  readonly replacement: string
  readonly onGo: (index: number) => void
}

type Row =
  | { readonly kind: 'chapter'; readonly key: string; readonly name: string }
  | { readonly kind: 'hit'; readonly key: string; readonly hit: Hit; readonly index: number }

/** The places that were found, by chapter, each with the words around it. */
export function HitList({ session, hits, current, replacement, onGo }: HitListProps): JSX.Element {
  const rows = useMemo(() => rowsOf(session, hits), [session, hits])
  const active = rows.findIndex((row) => row.kind === 'hit' && row.index === current)
  return (
    <RowWindow
      className="find-hits"
      role="listbox"
      aria-label="找到的地方"
      rows={rows}
      keyOf={({ key }) => key}
      estimate={() => 30}
      active={active < 0 ? null : active}
      render={(row) =>
        row.kind === 'chapter' ? (
          <h3 className="find-chapter">{row.name}</h3>
        ) : (
          <button
            type="button"
            role="option"
            aria-selected={row.index === current}
            className="find-hit"
            data-testid="find-hit"
            onClick={() => onGo(row.index)}
          >
            {row.hit.before.length > 0 && <span>{`…${row.hit.before.slice(-8)}`}</span>}
            {replacement === '' ? (
              <mark>{row.hit.text}</mark>
            ) : (
              <>
                <del>{row.hit.text}</del>
                <ins>{replacement}</ins>
              </>
            )}
            <span>{row.hit.after}</span>
          </button>
        )
      }
    />
  )
}

function rowsOf(session: Session, hits: readonly Hit[]): readonly Row[] {
  const rows: Row[] = []
  let last: ChapterId | null = null
  for (const [index, hit] of hits.entries()) {
    if (hit.chapter !== last) {
      last = hit.chapter
      rows.push({ kind: 'chapter', key: hit.chapter, name: nameOf(session, hit.chapter) })
    }
    rows.push({ kind: 'hit', key: `${index}`, hit, index })
  }
  return rows
}

function nameOf(session: Session, id: ChapterId): string {
  const { report, numbers } = session.state()
  const chapter = chaptersInOrder(report).find((each) => each.id === id)
  return chapter ? numberedName(chapter, numbers) : ''
}
