import type { Binding, BindingPlan } from '../../shared/figures/binding/bind'
import { withParts } from '../../shared/figures/binding/table-totals'
import type { Block } from '../../shared/model/block'
import type { ChapterId, IndicatorId } from '../../shared/model/ids'
import type { Indicator } from '../../shared/model/indicator'
import type { Session } from './session'
import { insertComputed } from './slate/computed'
import { rangeAt } from './slate/offsets'

/**
 * Makes figures of the chosen numbers, and indicators for them, as one undo step. The plan must be
 * of the report as it is now; `names` are those that new indicators were given.
 */
export function applyBindings(
  session: Session,
  plan: BindingPlan,
  chosen: readonly Binding[],
  names: ReadonlyMap<IndicatorId, string>,
): void {
  session.together(() => {
    changeRegister(session, plan, chosen, names)
    const byChapter = new Map<ChapterId, Binding[]>()
    for (const binding of chosen) {
      const { chapter } = binding.claim
      byChapter.set(chapter, [...(byChapter.get(chapter) ?? []), binding])
    }
    for (const [chapter, bindings] of byChapter) bindIn(session, chapter, bindings)
  })
}

function changeRegister(
  session: Session,
  { register }: BindingPlan,
  chosen: readonly Binding[],
  names: ReadonlyMap<IndicatorId, string>,
): void {
  const shown = new Set(chosen.flatMap(({ figure: { indicator, of } }) => [indicator, of]))
  const used = withParts(shown, register)
  const before = new Map(session.state().report.register.map((each) => [each.id, each]))
  const wanted = register.filter(({ id }) => used.has(id))
  const changes = wanted.flatMap((after) => {
    const old = before.get(after.id)
    if (!old || old === after) return []
    return [{ indicator: after.id, fields: { value: after.value, prior: after.prior } }]
  })
  if (changes.length > 0) session.change({ type: 'set-indicators', changes })
  const added = wanted
    .filter(({ id }) => !before.has(id))
    .map((each, at) => ({ index: before.size + at, indicator: named(each, names) }))
  if (added.length > 0) session.change({ type: 'insert-indicators', indicators: added })
}

function named(indicator: Indicator, names: ReadonlyMap<IndicatorId, string>): Indicator {
  return { ...indicator, name: names.get(indicator.id)?.trim() || indicator.name }
}

/** From the end backwards, so that the offsets before stay right. */
function bindIn(session: Session, chapter: ChapterId, bindings: readonly Binding[]): void {
  const editor = session.editorOf(chapter)
  const { selection } = editor
  const blocks = editor.children as Block[]
  const places = new Map(blocks.map(({ id }, index) => [id, index]))
  const backwards = bindings.toSorted((a, b) => b.claim.start - a.claim.start)
  for (const { claim, figure } of backwards) {
    const index = places.get(claim.block)
    if (index !== undefined) {
      insertComputed(editor, figure, rangeAt(editor, index, claim.start, claim.end))
    }
  }
  if (!selection) editor.selection = null
}
