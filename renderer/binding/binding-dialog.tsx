import { Checkbox, Input, Modal } from 'antd'
import { useMemo, useState, type JSX } from 'react'
import { planBinding, type Binding, type BindingPlan } from '../../shared/figures/binding/bind'
import { isDoubtful } from '../../shared/figures/binding/doubtful'
import { fullName } from '../../shared/figures/formula-names'
import { indicatorTexts } from '../../shared/model/indicator'
import type { IndicatorId } from '../../shared/model/ids'
import { chaptersInOrder } from '../../shared/model/report'
import { chapterName } from '../session/chapter-name'
import { applyBindings } from '../session/bind'
import type { Session } from '../session/session'
import './binding.css'

export interface BindingDialogProps {
  readonly session: Session
  readonly tell: (title: string) => void
  readonly onClose: () => void
}

/** 正文数字变数据: every number that an indicator could stand for, taken over in one pass. */
export function BindingDialog({ session, tell, onClose }: BindingDialogProps): JSX.Element {
  const plan = useMemo(() => planBinding(session.state().written), [session])
  const [left, setLeft] = useState<ReadonlySet<Binding>>(
    () =>
      new Set(plan.bindings.filter((each) => isDoubtful(each, session.state().report.chapters))),
  )
  const proposed = useMemo(() => namesOf(plan), [plan])
  const derived = useMemo(
    () => new Set(plan.register.flatMap(({ id, formula }) => (formula === null ? [] : [id]))),
    [plan],
  )
  const [names, setNames] = useState<ReadonlyMap<IndicatorId, string>>(new Map())
  const chosen = plan.bindings.filter((binding) => !left.has(binding))
  const toggle = (bindings: readonly Binding[], on: boolean): void => {
    const next = new Set(left)
    for (const binding of bindings) {
      if (on) next.delete(binding)
      else next.add(binding)
    }
    setLeft(next)
  }
  const bind = (): void => {
    onClose()
    applyBindings(session, plan, chosen, names)
    tell(`已把${chosen.length}处数字变成数据，按 Ctrl+Z 可以恢复。`)
  }
  const chapters = chaptersInOrder(session.state().report).map((chapter) => ({
    id: chapter.id,
    title: chapterName(chapter),
    bindings: plan.bindings.filter(({ claim }) => claim.chapter === chapter.id),
  }))
  return (
    <Modal
      open
      title="正文里的数字变成数据"
      width={860}
      okText={`变成数据（${chosen.length}处）`}
      cancelText="取消"
      okButtonProps={{ disabled: chosen.length === 0 }}
      onOk={bind}
      onCancel={onClose}
    >
      <div className="binding" data-testid="binding">
        {plan.bindings.length === 0 ? (
          <p>没有找到可以变成数据的数字：带单位的整数、小数和百分比才认得出来。</p>
        ) : (
          <p>
            勾上的数字连到指标库：以后只改指标库，正文、表格一起变。现在显示的字一个不变。“新”的指标会加到指标库末尾，名字可以先改好；不该连的去掉勾。
          </p>
        )}
        {chapters.map(
          ({ id, title, bindings }) =>
            bindings.length > 0 && (
              <section key={id}>
                <h3>
                  <Checkbox
                    checked={bindings.every((each) => !left.has(each))}
                    indeterminate={
                      bindings.some((each) => left.has(each)) &&
                      bindings.some((each) => !left.has(each))
                    }
                    onChange={({ target }) => toggle(bindings, target.checked)}
                  >
                    {title}（{bindings.length}处）
                  </Checkbox>
                </h3>
                <ul>
                  {bindings.map((binding) => (
                    <Row
                      key={`${binding.claim.block} ${binding.claim.start}`}
                      binding={binding}
                      name={names.get(binding.figure.indicator) ?? proposed.get(binding) ?? ''}
                      isSum={binding.isNew && derived.has(binding.figure.indicator)}
                      isChosen={!left.has(binding)}
                      onChoose={(on) => toggle([binding], on)}
                      onName={(name) =>
                        setNames(new Map(names).set(binding.figure.indicator, name))
                      }
                    />
                  ))}
                </ul>
              </section>
            ),
        )}
      </div>
    </Modal>
  )
}

interface RowProps {
  readonly binding: Binding
  readonly name: string
  /** A new indicator that sums up the others of its table. */
  readonly isSum: boolean
  readonly isChosen: boolean
  readonly onChoose: (on: boolean) => void
  readonly onName: (name: string) => void
}

const forms: Partial<Record<Binding['figure']['form'], string>> = {
  prior: '上年数',
  'prior-number': '上年数',
  change: '变化',
  yoy: '同比',
  rate: '变化率',
  difference: '比上年增减',
}

function Row({ binding, name, isSum, isChosen, onChoose, onName }: RowProps): JSX.Element {
  const { claim, figure, isNew } = binding
  return (
    <li data-testid="binding-row">
      <Checkbox checked={isChosen} onChange={({ target }) => onChoose(target.checked)}>
        <span className="binding-words">
          {claim.before}
          <mark>{claim.text}</mark>
          {claim.after}
        </span>
      </Checkbox>
      <span className="binding-form">{forms[figure.form] ?? (isSum ? '各行相加' : '')}</span>
      {isNew ? (
        <Input
          size="small"
          prefix={<span className="binding-new">新</span>}
          aria-label="新指标的名字"
          value={name}
          maxLength={indicatorTexts.name}
          disabled={!isChosen}
          onChange={({ target }) => onName(target.value)}
        />
      ) : (
        <span className="binding-known">{name}</span>
      )}
    </li>
  )
}

/** What each binding's indicator is called: a new one by its own name, which can be changed. */
function namesOf({ bindings, register }: BindingPlan): ReadonlyMap<Binding, string> {
  const byId = new Map(register.map((each) => [each.id, each]))
  return new Map(
    bindings.map((binding) => {
      const found = byId.get(binding.figure.indicator)
      if (!found) return [binding, '']
      return [binding, binding.isNew ? found.name : fullName(found)]
    }),
  )
}
