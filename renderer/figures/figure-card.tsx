import { Button, InputNumber, Select } from 'antd'
import { useEffect, useRef, type JSX } from 'react'
import { ReactEditor } from 'slate-react'
import { choiceKey, figureChoices } from '../../shared/figures/figure-choices'
import { fullName } from '../../shared/figures/formula-names'
import { unitsFor, usualDecimals, wordPair } from '../../shared/figures/printed-figure'
import { figureWords, type Figure, type FigureShape } from '../../shared/model/blocks/figure'
import { stateNames, type Indicator } from '../../shared/model/indicator'
import type { Session } from '../session/session'
import { figureAt, setFigure, writeOutFigure } from '../session/slate/figures'
import { useFigures, useSessionState } from '../session/use-session'
import { placeBelow } from './beside'
import './figures.css'

export interface FigureCardProps {
  readonly session: Session
  /** Shows an indicator in the register. */
  readonly onRegister: (indicator: Indicator) => void
}

/** The figure on which the caret stands: where it is from, and how it is shown. */
export function FigureCard({ session, onRegister }: FigureCardProps): JSX.Element | null {
  const figure = useSessionState(session, ({ openChapter, selection }) =>
    selection ? (figureAt(session.editorOf(openChapter))?.[0] ?? null) : null,
  )
  const figures = useFigures(session, (state) => state)
  const readOnly = useSessionState(session, (state) => state.readOnly)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!figure || !card.current) return
    const editor = session.editorOf(session.state().openChapter)
    if (!ReactEditor.isMounted(editor)) return
    placeBelow(card.current, ReactEditor.toDOMNode(editor, figure).getBoundingClientRect())
  }, [figure, session])
  if (!figure) return null
  const indicator = figures.register.find(({ id }) => id === figure.indicator)
  const printed = figures.printed(figure)
  const change = (part: Partial<Omit<FigureShape, 'type'>>): void => {
    const editor = session.editorOf(session.state().openChapter)
    const found = figureAt(editor)
    if (found) session.together(() => setFigure(editor, found[1], part))
  }
  const writeOut = (): void => {
    const editor = session.editorOf(session.state().openChapter)
    const found = figureAt(editor)
    if (found) session.together(() => writeOutFigure(editor, found))
    ReactEditor.focus(editor)
  }
  return (
    <div
      className="figure-card"
      ref={card}
      role="group"
      aria-label="数据"
      data-pane="figure"
      data-testid="figure-card"
    >
      <p className="figure-card-head">
        <strong>{indicator ? fullName(indicator) : '指标已删除'}</strong>
        {indicator && (
          <span>{stateNames[figures.evaluation.get(indicator.id)?.state ?? 'unfilled']}</span>
        )}
      </p>
      {printed.kind === 'blank' && <p className="figure-card-blank">{printed.message}</p>}
      {indicator && (
        <p className="figure-card-source">
          {[indicator.department, indicator.cutOff && `截至${indicator.cutOff}`, indicator.note]
            .filter((part) => part !== '')
            .join('，') || '没有填来源'}
        </p>
      )}
      {indicator && !readOnly && (
        <Ways figure={figure} indicator={indicator} session={session} change={change} />
      )}
      <p className="figure-card-foot">
        {indicator && (
          <Button size="small" onClick={() => onRegister(indicator)}>
            到指标库
          </Button>
        )}
        {!readOnly && printed.kind === 'shown' && (
          <Button size="small" onClick={writeOut}>
            换成普通文字
          </Button>
        )}
      </p>
    </div>
  )
}

interface WaysProps {
  readonly figure: Figure
  readonly indicator: Indicator
  readonly session: Session
  readonly change: (part: Partial<Omit<FigureShape, 'type'>>) => void
}

function Ways({ figure, indicator, session, change }: WaysProps): JSX.Element {
  const figures = useFigures(session, (state) => state)
  const choices = figureChoices(indicator, figures)
  const isValue = ['value', 'number', 'prior', 'prior-number'].includes(figure.form)
  const hasWords = ['change', 'yoy', 'difference'].includes(figure.form)
  const units = unitsFor(indicator.unit)
  return (
    <div className="figure-card-ways">
      <Select
        size="small"
        aria-label="怎样显示"
        value={choiceKey(figure)}
        options={choices.map((choice) => ({
          value: choice.key,
          label: `${choice.label}：${choice.text}`,
        }))}
        onChange={(value) => {
          const found = choices.find(({ key }) => key === value)
          if (found) change({ form: found.figure.form, of: found.figure.of })
        }}
      />
      {hasWords && (
        <Select
          size="small"
          aria-label="用词"
          value={figure.words ?? (figure.form === 'difference' ? 'add' : 'rise')}
          options={figureWords.options.map((value) => ({ value, label: wordPair(value) }))}
          onChange={(words) => change({ words })}
        />
      )}
      {isValue && units.length > 1 && (
        <Select
          size="small"
          aria-label="单位"
          value={figure.unit ?? indicator.unit}
          options={units.map((value) => ({ value, label: value }))}
          onChange={(unit) => change({ unit: unit === indicator.unit ? undefined : unit })}
        />
      )}
      <label>
        小数
        <InputNumber
          size="small"
          min={0}
          max={8}
          value={figure.decimals ?? (isValue ? indicator.decimals : usualDecimals)}
          onChange={(decimals) => change({ decimals: decimals ?? undefined })}
        />
        位
      </label>
    </div>
  )
}
