import { useEffect, useRef, useState, type JSX, type RefObject } from 'react'
import { ReactEditor } from 'slate-react'
import type { Range } from 'slate'
import type { Indicator } from '../../shared/model/indicator'
import type { Session } from '../session/session'
import { insertComputed } from '../session/slate/computed'
import { typedCall, type TypedCall } from '../session/slate/figures'
import { useFigures, useSessionState } from '../session/use-session'
import { placeBelow, rectOfCaret } from './beside'
import { callLines, isSameCall, type CallLine } from './call-state'
import './figures.css'

export interface FigureCallProps {
  readonly session: Session
  /** What holds the text: its keys come here first. */
  readonly text: RefObject<HTMLElement | null>
}

/** # and a few letters: the list of indicators below the caret. */
export function FigureCall({ session, text }: FigureCallProps): JSX.Element | null {
  const call = useCall(session)
  const [closed, setClosed] = useState<Range | null>(null)
  if (!call || isSameCall(closed, call.range)) return null
  return (
    <OpenCall
      key={`${call.range.anchor.path.join()} ${call.range.anchor.offset}`}
      session={session}
      text={text}
      call={call}
      onClose={() => setClosed(call.range)}
    />
  )
}

interface OpenCallProps extends FigureCallProps {
  readonly call: TypedCall
  readonly onClose: () => void
}

function OpenCall({ session, text, call, onClose }: OpenCallProps): JSX.Element {
  const figures = useFigures(session, (state) => state)
  const [opened, setOpened] = useState<Indicator | null>(null)
  const [chosen, setChosen] = useState(0)
  const lines = callLines(figures, call.words, opened)
  const index = Math.min(chosen, lines.length - 1)
  const list = useRef<HTMLUListElement>(null)
  const choose = (line: CallLine | undefined): void => {
    if (!line) return
    const editor = session.editorOf(session.state().openChapter)
    session.together(() => insertComputed(editor, line.figure, call.range))
    ReactEditor.focus(editor)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const line = lines[index]
    if (event.key === 'ArrowDown') setChosen((index + 1) % Math.max(1, lines.length))
    else if (event.key === 'ArrowUp')
      setChosen((index - 1 + lines.length) % Math.max(1, lines.length))
    else if (event.key === 'Escape') onClose()
    else if (!line) return
    else if (event.key === 'Enter') choose(line)
    else if (event.key === 'Tab' || event.key === 'ArrowRight') {
      setOpened(line.indicator)
      setChosen(0)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  useKeys(text, onKey)
  useEffect(() => {
    const rect = rectOfCaret()
    if (list.current && rect) placeBelow(list.current, rect)
  })
  return (
    <ul
      ref={list}
      className="figure-list"
      role="listbox"
      aria-label="插入数据"
      data-testid="figure-call"
      onMouseDown={(event) => event.preventDefault()}
    >
      {lines.map((line, at) => (
        <li
          key={line.key}
          role="option"
          aria-selected={at === index}
          ref={(element) => {
            if (at === index) element?.scrollIntoView({ block: 'nearest' })
          }}
          onMouseMove={() => setChosen(at)}
          onClick={() => choose(line)}
        >
          <span className="figure-list-name">{line.name}</span>
          <span className="figure-list-aside">{line.aside}</span>
          <span className="figure-list-text">{line.text}</span>
        </li>
      ))}
      {lines.length === 0 && (
        <li className="figure-list-none">
          {figures.register.length === 0
            ? '指标库还是空的，按 F8 打开它。'
            : '没有这个名字的指标。按 Esc 关闭。'}
        </li>
      )}
      {lines.length > 0 && (
        <li className="figure-list-foot" aria-hidden>
          {opened ? '回车插入，Esc 关闭' : '回车插入数值，→ 选同比、占比等，Esc 关闭'}
        </li>
      )}
    </ul>
  )
}

/** The same object as long as the call is: the session's state changes with every key. */
function useCall(session: Session): TypedCall | null {
  const known = useRef<TypedCall | null>(null)
  return useSessionState(session, ({ openChapter, selection, composing, readOnly }) => {
    const next =
      selection && !composing && !readOnly ? typedCall(session.editorOf(openChapter)) : null
    const old = known.current
    if (old && next && old.words === next.words && isSameCall(old.range, next.range)) return old
    known.current = next
    return next
  })
}

/** Before the text hears of them. */
function useKeys(
  place: RefObject<HTMLElement | null>,
  onKey: (event: KeyboardEvent) => void,
): void {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    const element = place.current
    const listener = (event: KeyboardEvent): void => latest.current(event)
    element?.addEventListener('keydown', listener, true)
    return () => element?.removeEventListener('keydown', listener, true)
  }, [place])
}
