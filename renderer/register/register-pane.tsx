import { useMemo, useState, type JSX } from 'react'
import type { RegisterForm } from '../../shared/contract/register'
import { dependantsOf, type Evaluation } from '../../shared/figures/evaluate'
import { formulaShown, fullName } from '../../shared/figures/formula-names'
import { indicatorsOfFile, type RegisterFile } from '../../shared/figures/register-file'
import type { IndicatorId } from '../../shared/model/ids'
import type { Indicator, IndicatorState, Register } from '../../shared/model/indicator'
import type { Session } from '../session/session'
import { useFigures, useSessionState } from '../session/use-session'
import { columns } from './columns'
import { inserted, newIndicator } from './changes'
import { filtered, noFilter, type Filter } from './filter'
import { createGridActions } from './grid-actions'
import { useFocusBack } from '../ui/use-focus-back'
import { AnswersDialog, type Answers } from './answers-dialog'
import type { Evidence } from './evidence'
import { EvidenceOf } from './evidence-of'
import { RegisterGrid } from './register-grid'
import { RegisterTools } from './register-tools'
import { UsesOf } from './uses'
import { at, firstCell, rangeOf, type GridSelection } from './selection'
import './register.css'

export interface RegisterPaneProps {
  readonly session: Session
  /** The indicator that it was opened for. */
  readonly asked: IndicatorId | null
  readonly tell: (title: string) => void
  readonly onImport: () => void
  readonly onExport: (form: RegisterForm) => void
  readonly onForms: () => void
  readonly onClose: () => void
  readonly answers: Answers
  readonly evidence: Evidence
}

/** The statistics register of the open report, in the place of its text. */
export function RegisterPane(props: RegisterPaneProps): JSX.Element {
  const { session, asked, tell, onImport, onExport, onForms, onClose, answers, evidence } = props
  const register = useSessionState(session, ({ report }) => report.register)
  const readOnly = useSessionState(session, (state) => state.readOnly)
  const { evaluation } = useFigures(session, (figures) => figures)
  const [filter, setFilter] = useState<Filter>(noFilter)
  const [answering, setAnswering] = useState(false)
  useFocusBack(answering)
  const [selection, setSelection] = useState<GridSelection>(() => cellOf(asked, register))
  const found = useMemo(
    () => filtered(register, evaluation, filter),
    [register, evaluation, filter],
  )
  const shown = useHeldRows(found, register, filter)
  const actions = useMemo(() => createGridActions(session, tell), [session, tell])
  const inside = within(selection, shown)
  const current = shown[inside.active.row]

  const add = (): void => {
    const index = current ? register.indexOf(current) + 1 : register.length
    session.change(inserted([newIndicator(current?.group ?? '')], index))
    setSelection(at({ row: current ? inside.active.row + 1 : shown.length, column: 1 }))
  }
  const remove = (): void => {
    const { top, bottom } = rangeOf(inside)
    const gone = shown.slice(top, bottom + 1).map(({ id }) => id)
    session.change({ type: 'remove-indicators', indicators: gone })
    tell(`已删除${gone.length}项指标，按 Ctrl+Z 可以恢复。`)
    setSelection(at({ row: top, column: inside.active.column }))
  }
  const load = (file: RegisterFile): void => {
    const added = indicatorsOfFile(file, register)
    if (added.length > 0) session.change(inserted(added, register.length))
    else tell(`“${file.name}”里的指标都已经有了。`)
  }
  return (
    <section className="register-pane" data-testid="register" data-pane="text" aria-label="指标库">
      <RegisterTools
        register={register}
        readOnly={readOnly}
        canRemove={current !== undefined}
        filter={filter}
        onFilter={setFilter}
        onAdd={add}
        onRemove={remove}
        onLoad={load}
        onImport={onImport}
        onExport={onExport}
        onForms={onForms}
        onAnswers={() => setAnswering(true)}
        onClose={onClose}
      />
      {answering && (
        <AnswersDialog
          register={register}
          evaluation={evaluation}
          answers={answers}
          readOnly={readOnly}
          onShow={(department) => {
            setFilter({ ...noFilter, department, state: 'unfilled' })
            setAnswering(false)
          }}
          onClose={() => setAnswering(false)}
        />
      )}
      {shown.length === 0 ? (
        <p className="register-none">
          {register.length === 0
            ? '还没有指标。可以“载入现成指标”，也可以“新增指标”，再从 Excel 或 WPS 表格里成片粘贴。'
            : '没有符合条件的指标。'}
        </p>
      ) : (
        <RegisterGrid
          session={session}
          shown={shown}
          register={register}
          evaluation={evaluation}
          readOnly={readOnly}
          selection={inside}
          onSelect={setSelection}
          actions={actions}
        />
      )}
      <footer className="register-foot">
        <span role="status" data-testid="register-count">
          {countOf(evaluation)}
        </span>
        <UsesOf session={session} indicator={current} />
        {current && (
          <EvidenceOf
            key={current.id}
            indicator={current}
            evidence={evidence}
            readOnly={readOnly}
          />
        )}
        <span className="register-told">{current && told(current, register, evaluation)}</span>
      </footer>
    </section>
  )
}

/** This year's value of an indicator, else the first cell of all. */
function cellOf(asked: IndicatorId | null, register: Register): GridSelection {
  const row = register.findIndex(({ id }) => id === asked)
  return row < 0 ? firstCell : at({ row, column: columns.findIndex(({ key }) => key === 'value') })
}

/**
 * The rows stay while cells are written in, also where the filter would not find them any more: a
 * cell that is filled in does not vanish under 待填. Another filter, or other rows, looks anew.
 */
function useHeldRows(found: Register, register: Register, filter: Filter): Register {
  const [held, setHeld] = useState({ filter, count: register.length, ids: idsOf(found) })
  if (held.filter !== filter || held.count !== register.length) {
    setHeld({ filter, count: register.length, ids: idsOf(found) })
    return found
  }
  return register.filter(({ id }) => held.ids.has(id))
}

function idsOf(register: Register): ReadonlySet<string> {
  return new Set(register.map(({ id }) => id))
}

function within({ active, anchor }: GridSelection, shown: Register): GridSelection {
  const last = Math.max(0, shown.length - 1)
  return {
    active: { ...active, row: Math.min(active.row, last) },
    anchor: { ...anchor, row: Math.min(anchor.row, last) },
  }
}

function countOf(evaluation: Evaluation): string {
  const all = [...evaluation.values()]
  const of = (state: IndicatorState): number => all.filter((each) => each.state === state).length
  return `共${all.length}项，待填${of('unfilled')}项，待核${of('unchecked')}项，已核${of('checked')}项`
}

/** What is wrong with the active indicator, else of what it is computed, and what is of it. */
function told(current: Indicator, register: Register, evaluation: Evaluation): string {
  const now = evaluation.get(current.id)?.now
  if (now?.kind === 'fault') return now.message
  const formula = current.formula === null ? [] : [formulaShown(current.formula, register)]
  const users = dependantsOf(register, current.id)
  const names = users.slice(0, 4).map(fullName).join('、')
  const used = users.length === 0 ? [] : [`用到它的：${names}${users.length > 4 ? `等${users.length}项` : ''}`] // prettier-ignore
  return [...formula, ...used].join('　')
}
