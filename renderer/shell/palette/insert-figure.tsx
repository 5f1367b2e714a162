import { useCallback, useMemo, type JSX } from 'react'
import { Editor, Range } from 'slate'
import { ReactEditor } from 'slate-react'
import { choiceLines } from '../../figures/call-state'
import { newFromSelection } from '../../figures/new-from-selection'
import type { FigureShape } from '../../../shared/model/blocks/figure'
import { indicatorTexts, type Indicator } from '../../../shared/model/indicator'
import type { Session } from '../../session/session'
import { insertComputed } from '../../session/slate/computed'
import { Chooser, type Choice } from './chooser'

export interface InsertFigureProps {
  readonly session: Session
  readonly onClose: () => void
}

/**
 * Every way of showing every indicator: into the text at the caret, or in the place of what is
 * selected. Ways that say just what is selected come first; a selected number can become a new indicator.
 */
export function InsertFigure({ session, onClose }: InsertFigureProps): JSX.Element {
  const place = useMemo(() => {
    const { openChapter: chapter, figures, written } = session.state()
    const editor = session.editorOf(chapter)
    const at = editor.selection
    const selected = at ? Editor.string(editor, at) : ''
    const made = at && newFromSelection(selected, { editor, at, chapter }, written)
    return { editor, figures, at, selected, made }
  }, [session])
  const find = useCallback(
    (typed: string): readonly Choice[] => {
      const { editor, at, figures, made, selected } = place
      const insert = (figure: FigureShape, added?: Indicator): void => {
        if (!at || !Editor.hasPath(editor, Range.end(at).path)) return
        session.together(() => {
          if (added) {
            const index = session.state().report.register.length
            const indicators = [{ index, indicator: added }]
            session.change({ type: 'insert-indicators', indicators })
          }
          insertComputed(editor, figure, at)
        })
        ReactEditor.focus(editor)
      }
      const lines = choiceLines(figures, typed, selected)
      const choices = lines.map((line): Choice => ({
        id: line.key,
        aside: '',
        name: `${line.name}　${line.aside}`,
        shortcut: line.text,
        run: () => insert(line.figure),
      }))
      const name = typed.trim().slice(0, indicatorTexts.name) || (made?.indicator.name ?? '')
      if (!made || name === '') return choices
      const added = { ...made.indicator, name }
      // Behind the ways that say just this already.
      const before = lines.filter(({ text }) => text === selected.trim()).length
      return choices.toSpliced(before, 0, {
        id: 'new',
        aside: '',
        name: `新增指标“${name}”`,
        shortcut: `${added.value}${added.unit}`,
        run: () => insert(made.figure, added),
      })
    },
    [place, session],
  )
  const isEmpty = place.figures.register.length === 0
  return (
    <Chooser
      label="插入数据"
      placeholder={
        place.selected === ''
          ? '指标的名字或拼音首字母'
          : `把“${short(place.selected)}”换成哪个指标？`
      }
      none={noneOf(place.made !== null, isEmpty)}
      testId="insert-figure"
      find={find}
      onClose={onClose}
    />
  )
}

function noneOf(canAdd: boolean, isEmpty: boolean): string {
  if (canAdd) return '打上指标的名字，就能把这个数新增为指标。'
  return isEmpty ? '指标库还是空的，按 F8 打开它。' : '没有这个名字的指标'
}

function short(text: string): string {
  return text.length > 16 ? `${text.slice(0, 16)}…` : text
}
