import { Button } from 'antd'
import { useState, type JSX } from 'react'
import type { MissingCharacter } from '../../shared/contract/exporting'
import type { Session } from '../session/session'

export interface MissingPanelProps {
  readonly missing: readonly MissingCharacter[]
  /** Null where the report is not on the screen. */
  readonly session: Session | null
  readonly onExport: () => void
  readonly onLeave: () => void
}

/** Before an export: what cannot be printed as it is, each with its places. */
export function MissingPanel(props: MissingPanelProps): JSX.Element {
  const { missing, session, onExport, onLeave } = props
  return (
    <aside
      className="export-panel missing-panel"
      role="alertdialog"
      aria-label="有的字印不出来"
      data-testid="missing-panel"
    >
      <h2>有 {missing.length} 个字没有字体可印</h2>
      <p>本机和随附的字体里都没有这些字，印出来会是别的样子。可以先改字，也可以仍然导出后核对。</p>
      <ul>
        {missing.map((each) => (
          <MissingRow key={each.character} missing={each} session={session} />
        ))}
      </ul>
      <div className="missing-foot">
        <Button size="small" onClick={onLeave}>
          先不导出
        </Button>
        <Button size="small" type="primary" onClick={onExport}>
          仍然导出
        </Button>
      </div>
    </aside>
  )
}

interface MissingRowProps {
  readonly missing: MissingCharacter
  readonly session: Session | null
}

function MissingRow({ missing, session }: MissingRowProps): JSX.Element {
  const { character, places } = missing
  const [next, setNext] = useState(0)
  const place = places[next % places.length]
  const code = character.codePointAt(0)?.toString(16).toUpperCase() ?? ''
  const go = (): void => {
    if (!place || !session) return
    const { chapter, block, start } = place
    const range = start === null ? undefined : { start, end: start + character.length }
    session.reveal(chapter, block, range)
    setNext(next + 1)
  }
  return (
    <li>
      <span className="missing-character">{character}</span>
      <span className="missing-place">
        …{place?.excerpt}…
        <span className="missing-count">
          U+{code}，共 {places.length} 处
        </span>
      </span>
      <Button size="small" disabled={!session} aria-label={`跳到“${character}”`} onClick={go}>
        {next === 0 ? '跳到' : '下一处'}
      </Button>
    </li>
  )
}
