import { Button, Popover } from 'antd'
import { useMemo, type JSX, type KeyboardEvent } from 'react'
import { countReportBlanks, type BlankCount } from '../../../shared/model/blanks'
import type { Desk } from '../../commands/command'
import { nextBlankCommand } from '../../commands/next-blank'
import { openCharts } from '../../session/charts'
import { createSelectedCount } from '../../session/selected'
import type { Session } from '../../session/session'
import { useSessionState } from '../../session/use-session'
import { isMac, shortcutLabel } from '../menu/shortcut-label'
import { ChapterCounts } from './chapter-counts'
import { SaveStateLabel } from './save-state-label'

export interface StatusBarProps {
  readonly session: Session
  readonly desk: Desk
  readonly zoom: number
  /** Characters that the report is to have; 0 where there is no target. */
  readonly target: number
  readonly onTarget: (target: number) => void
  /** Of the paper as it was last printed; null where it is not shown. */
  readonly pages: number | null
}

/** The foot of the window: saved or not, how much is written, how large it is shown. */
export function StatusBar(props: StatusBarProps): JSX.Element {
  const { session, desk, zoom, target, onTarget, pages } = props
  const blanks = useSessionState(session, (state) =>
    blanksLabel(countReportBlanks(state.written), openCharts(state).size),
  )
  return (
    <footer className="status-bar" data-pane="foot" aria-label="状态栏">
      <SaveStateLabel session={session} />
      {blanks !== '' && (
        <Button
          className="status-blanks"
          type="text"
          size="small"
          data-testid="blanks"
          title={`还没有填的和要删的提示，点一下到下一处（${shortcutLabel(nextBlankCommand.shortcut ?? '', isMac)}）`}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => nextBlankCommand.run({ desk, session })}
        >
          {blanks}
        </Button>
      )}
      <Popover
        trigger="click"
        placement="topRight"
        destroyOnHidden
        title="各章字数（不计空格）"
        content={<ChapterCounts session={session} target={target} onTarget={onTarget} />}
      >
        <span
          className="status-button"
          role="button"
          tabIndex={0}
          aria-label="各章字数"
          onMouseDown={(event) => event.preventDefault()}
          onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && press(event)}
        >
          <Counts session={session} target={target} />
        </span>
      </Popover>
      {pages !== null && <span data-testid="page-count">{`${pages} 页`}</span>}
      <span className="status-zoom">
        <Button type="text" size="small" aria-label="缩小" onClick={() => desk.zoom(-1)}>
          −
        </Button>
        <Button type="text" size="small" aria-label="恢复原大" onClick={() => desk.zoom(0)}>
          {Math.round(zoom * 100)}%
        </Button>
        <Button type="text" size="small" aria-label="放大" onClick={() => desk.zoom(1)}>
          +
        </Button>
      </span>
    </footer>
  )
}

// On its own, since it is drawn anew for every key; its button is no `button`, which lays out as a flex box.
function Counts({ session, target }: Pick<StatusBarProps, 'session' | 'target'>): JSX.Element {
  const inChapter = useSessionState(
    session,
    ({ characters, openChapter }) => characters.byChapter.get(openChapter) ?? 0,
  )
  const total = useSessionState(session, ({ characters }) => characters.total)
  const select = useMemo(() => createSelectedCount(session), [session])
  const selected = useSessionState(session, select)
  return (
    <span className="status-counts">
      {selected > 0 && (
        <span data-testid="selected">{`已选 ${selected.toLocaleString('zh-CN')} 字`}</span>
      )}
      <span>{`本章 ${inChapter.toLocaleString('zh-CN')} 字`}</span>
      <span
        data-target={target > 0}
        data-over={target > 0 && total > target}
        title={target > 0 ? overBy(total - target) : ''}
      >
        {`全文 ${total.toLocaleString('zh-CN')}${target > 0 ? ` / ${target.toLocaleString('zh-CN')}` : ''} 字`}
      </span>
    </span>
  )
}

function press(event: KeyboardEvent<HTMLElement>): void {
  event.preventDefault()
  event.currentTarget.click()
}

/** What is left to fill and to delete; empty where nothing is. */
function blanksLabel({ fills, hints }: BlankCount, charts: number): string {
  const open = fills + charts
  return [open > 0 ? `待填 ${open} 处` : '', hints > 0 ? `提示 ${hints} 条` : '']
    .filter((part) => part !== '')
    .join('，')
}

function overBy(difference: number): string {
  const count = Math.abs(difference).toLocaleString('zh-CN')
  return difference > 0 ? `超过目标 ${count} 字` : `离目标还差 ${count} 字`
}
