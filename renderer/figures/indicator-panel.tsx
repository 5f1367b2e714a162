import { CloseOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useMemo, useState, type DragEvent, type JSX } from 'react'
import { Editor } from 'slate'
import { ReactEditor } from 'slate-react'
import type { FigureShape } from '../../shared/model/blocks/figure'
import type { Indicator } from '../../shared/model/indicator'
import { putFigure } from '../session/clipboard/dragged-figure'
import type { Session } from '../session/session'
import { insertComputed } from '../session/slate/computed'
import { useFigures } from '../session/use-session'
import { RowWindow } from '../ui/row-window'
import { panelLines, type PanelLine } from './call-state'
import './figures.css'

export interface IndicatorPanelProps {
  readonly session: Session
  readonly onClose: () => void
}

/**
 * 指标: every indicator of the report beside its text, to be dragged into it or inserted at the caret
 * by a double click; each unfolds to all the ways in which it can be shown.
 */
export function IndicatorPanel({ session, onClose }: IndicatorPanelProps): JSX.Element {
  const figures = useFigures(session, (state) => state)
  const [words, setWords] = useState('')
  // Several stay open: a line that is clicked twice must not move between the clicks.
  const [opened, setOpened] = useState<ReadonlySet<Indicator['id']>>(new Set())
  const lines = useMemo(() => panelLines(figures, words, opened), [figures, words, opened])
  return (
    <aside
      className="indicator-panel"
      data-testid="indicator-panel"
      data-pane="indicators"
      aria-label="指标"
    >
      <header>
        <h2>指标</h2>
        <Button type="text" icon={<CloseOutlined />} aria-label="关闭指标" onClick={onClose} />
      </header>
      <Input
        aria-label="找指标"
        placeholder="名字或拼音首字母"
        value={words}
        data-pane-focus
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose()
        }}
      />
      <p className="indicator-hint">拖进正文，或者在光标处双击插入；点名字看别的写法。</p>
      {lines.length === 0 ? (
        <p className="indicator-none">
          {figures.register.length === 0
            ? '指标库还是空的，按 F8 打开它。'
            : '没有这个名字的指标。'}
        </p>
      ) : (
        <RowWindow
          className="indicator-lines"
          rows={lines}
          keyOf={({ key }) => key}
          estimate={() => 30}
          active={null}
          render={(line) => (
            <Line
              line={line}
              session={session}
              onOpen={() => setOpened(toggled(opened, line.indicator))}
            />
          )}
        />
      )}
    </aside>
  )
}

function toggled<Id>(all: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  const next = new Set(all)
  if (!next.delete(id)) next.add(id)
  return next
}

interface LineProps {
  readonly line: PanelLine
  readonly session: Session
  readonly onOpen: () => void
}

function Line({ line, session, onOpen }: LineProps): JSX.Element {
  const { name, aside, text, figure, isWay } = line
  const drag = (event: DragEvent): void => {
    event.dataTransfer.effectAllowed = 'copy'
    putFigure(event.dataTransfer, figure, session.state().figures.textOf)
  }
  return (
    <button
      type="button"
      className="indicator-line"
      data-way={isWay || undefined}
      draggable
      title={aside === '' ? name : `${aside}　${name}`}
      onDragStart={drag}
      onClick={(event) => event.detail < 2 && !isWay && onOpen()}
      onDoubleClick={() => insertHere(session, figure)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return
        event.preventDefault()
        insertHere(session, figure)
      }}
    >
      <span className="figure-list-name">{name}</span>
      <span className="figure-list-text">{text}</span>
    </button>
  )
}

/** At the caret of the open chapter, or at its end where there is none. */
function insertHere(session: Session, figure: FigureShape): void {
  const { openChapter, readOnly, composing } = session.state()
  if (readOnly || composing) return
  const editor = session.editorOf(openChapter)
  const at = editor.selection ?? Editor.range(editor, Editor.end(editor, []))
  if (Editor.void(editor, { at })) return
  session.together(() => insertComputed(editor, figure, at))
  ReactEditor.focus(editor)
}
