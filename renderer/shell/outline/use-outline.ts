import { useMemo } from 'react'
import type { ChapterId } from '../../../shared/model/ids'
import type { Session, SessionState } from '../../session/session'
import { useSessionState } from '../../session/use-session'
import { keepRows, outlineRows, rowAt, type OutlineRow } from './outline-rows'

/** The rows of the open report's outline, the same list until something shown changes. */
export function useOutlineRows(
  session: Session,
  folded: ReadonlySet<ChapterId>,
): readonly OutlineRow[] {
  const select = useMemo(() => rowsSelector(folded), [folded])
  return useSessionState(session, select)
}

/** The key of the row that the caret is in. */
export function useCurrentRow(session: Session, rows: readonly OutlineRow[]): string | undefined {
  return useSessionState(session, ({ openChapter, selection }) => {
    const index = selection?.focus.path[0] ?? 0
    return rowAt(rows, openChapter, index)?.key
  })
}

function rowsSelector(
  folded: ReadonlySet<ChapterId>,
): (state: SessionState) => readonly OutlineRow[] {
  let known: Pick<SessionState, 'written' | 'numbers'> | null = null
  let rows: readonly OutlineRow[] = []
  return ({ written, numbers }) => {
    if (known?.written !== written || known.numbers !== numbers) {
      rows = keepRows(rows, outlineRows(written, numbers, folded))
      known = { written, numbers }
    }
    return rows
  }
}
