import { PlusOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useCallback, useState, type JSX, type KeyboardEvent } from 'react'
import type { ChapterId } from '../../../shared/model/ids'
import { addChapter } from '../../commands/add-chapter'
import type { CommandContext } from '../../commands/command'
import type { Session } from '../../session/session'
import { RowWindow } from '../../ui/row-window'
import { chapterActions } from './chapter-actions'
import { OutlineItem } from './outline-item'
import { useCurrentRow, useOutlineRows } from './use-outline'
import { applyMove, dropMove, keyMove, type OutlineMove } from './outline-moves'
import type { OutlineRow } from './outline-rows'

export interface OutlineProps {
  readonly session: Session
  readonly context: CommandContext
  /** The text shows another place now. */
  readonly onGone: () => void
}

/** The open report's outline: goes where one clicks, and its chapters are ordered here. */
export function Outline({ session, context, onGone }: OutlineProps): JSX.Element {
  const [folded, setFolded] = useState<ReadonlySet<ChapterId>>(new Set())
  const [renamed, setRenamed] = useState<ChapterId | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const rows = useOutlineRows(session, folded)
  const current = useCurrentRow(session, rows)
  const index = rows.findIndex(({ key }) => key === (focused ?? current))
  const row = rows[index]

  const go = useCallback(
    ({ chapter, block }: OutlineRow): void => {
      setFocused(null)
      session.reveal(chapter, block ?? firstBlock(session, chapter))
      onGone()
    },
    [session, onGone],
  )
  const fold = useCallback(
    (chapter: ChapterId, folds: boolean): void =>
      setFolded((old) => {
        const next = new Set(old)
        if (folds) next.add(chapter)
        else next.delete(chapter)
        return next
      }),
    [],
  )
  const moveOf = useCallback(
    (dragged: OutlineRow, over: OutlineRow, half: 'above' | 'below'): OutlineMove | null =>
      dropMove(session.state().report, dragged, over, half, folded.has(over.chapter)),
    [session, folded],
  )
  const move = useCallback((wish: OutlineMove): void => applyMove(session, wish), [session])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!row || event.nativeEvent.isComposing) return
    if (event.target !== event.currentTarget) return
    if (handleKey(event, row)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const handleKey = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent, at: OutlineRow): boolean => {
    if (ctrlKey || metaKey) return false
    const isChapter = at.kind === 'chapter'
    if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      const wish = keyMove(session.state().report, at, key === 'ArrowUp' ? -1 : 1)
      if (wish) move(wish)
      setFocused(at.key)
      return true
    }
    if (altKey) return false
    const step = steps[key]
    if (step !== undefined) {
      const next = rows[Math.min(Math.max(index + step, 0), rows.length - 1)]
      setFocused(next?.key ?? null)
    } else if (key === 'ArrowLeft') {
      if (at.block) setFocused(at.chapter)
      else fold(at.chapter, true)
    } else if (key === 'ArrowRight') fold(at.chapter, false)
    else if (key === 'Enter' || key === ' ') go(at)
    else if (key === 'F2' && isChapter && !session.state().readOnly) setRenamed(at.chapter)
    else if (key === 'F2') go(at)
    else if (key === 'Delete' && isChapter) chapterActions(context, at.chapter).remove()
    else return false
    return true
  }

  return (
    <section className="outline" aria-label="大纲" data-own-keys="F2">
      <div className="panel-head">
        <h2>大纲</h2>
        <Tooltip title="在当前章之后新增一章">
          <Button
            type="text"
            size="small"
            icon={<PlusOutlined />}
            aria-label="新增一章"
            onClick={() => addChapter.run(context)}
          />
        </Tooltip>
      </div>
      <RowWindow
        className="outline-rows"
        role="tree"
        tabIndex={0}
        data-testid="outline"
        data-pane-focus=""
        aria-label="大纲：上下键移动，回车跳转，F2 改名，Alt+上下键移动章和标题"
        aria-activedescendant={row ? `outline-${row.key}` : undefined}
        onKeyDown={onKeyDown}
        onBlur={() => setFocused(null)}
        rows={rows}
        keyOf={keyOf}
        estimate={estimate}
        active={index < 0 ? null : index}
        render={(each) => (
          <OutlineItem
            row={each}
            context={context}
            current={each.key === current}
            focused={each.key === focused}
            folded={folded.has(each.chapter)}
            renaming={each.block === null && each.chapter === renamed}
            onGo={go}
            onFold={fold}
            onRename={setRenamed}
            moveOf={moveOf}
            onMove={move}
          />
        )}
      />
    </section>
  )
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -1_000_000,
  End: 1_000_000,
}

function keyOf({ key }: OutlineRow): string {
  return key
}

function estimate(): number {
  return 28
}

function firstBlock(session: Session, chapter: ChapterId): OutlineRow['block'] {
  const first = session.editorOf(chapter).children[0]
  return first && 'id' in first ? first.id : null
}
