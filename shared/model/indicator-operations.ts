import { z } from 'zod'
import { indicatorId, type IndicatorId } from './ids'
import {
  indicator,
  indicatorFields,
  mostIndicators,
  type Indicator,
  type IndicatorFields,
  type Register,
} from './indicator'

const index = z.number().int().min(0)

/** Changes of a register. One operation is one step of the user, over as many indicators as it has. */
export const indicatorOperation = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('insert-indicators'),
    /** Ascending by the index that each has afterwards. */
    indicators: z.array(z.object({ index, indicator })).max(mostIndicators),
  }),
  z.object({
    type: z.literal('remove-indicators'),
    indicators: z.array(indicatorId).max(mostIndicators),
  }),
  z.object({
    type: z.literal('move-indicators'),
    /** Ascending by the index that each has afterwards. */
    moves: z.array(z.object({ index, indicator: indicatorId })).max(mostIndicators),
  }),
  z.object({
    type: z.literal('set-indicators'),
    /** One for an indicator. */
    changes: z
      .array(z.object({ indicator: indicatorId, fields: indicatorFields.partial() }))
      .max(mostIndicators),
  }),
])
export type IndicatorOperation = z.infer<typeof indicatorOperation>

export function isIndicatorOperation(operation: {
  readonly type: string
}): operation is IndicatorOperation {
  return operation.type.endsWith('-indicators')
}

/** The indicators that an operation is about. */
export function indicatorsOf(change: IndicatorOperation): readonly IndicatorId[] {
  switch (change.type) {
    case 'insert-indicators':
      return change.indicators.map(({ indicator: { id } }) => id)
    case 'remove-indicators':
      return change.indicators
    case 'move-indicators':
      return change.moves.map(({ indicator: id }) => id)
    case 'set-indicators':
      return change.changes.map(({ indicator: id }) => id)
  }
}

/**
 * The register after an operation; the same one where it does nothing. An index beyond the end
 * means the end; what is inserted and is there already, or is changed and is not there, is passed over.
 */
export function applyToRegister(before: Register, change: IndicatorOperation): Register {
  switch (change.type) {
    case 'insert-indicators': {
      const known = new Set(before.map(({ id }) => id))
      const fresh = change.indicators.filter(({ indicator: { id } }) => !known.has(id))
      return placed(before, fresh)
    }
    case 'remove-indicators': {
      const gone = new Set(change.indicators)
      const kept = before.filter(({ id }) => !gone.has(id))
      return kept.length === before.length ? before : kept
    }
    case 'move-indicators': {
      const byId = new Map(before.map((each) => [each.id, each]))
      const moved = change.moves.flatMap(({ index: at, indicator: id }) => {
        const found = byId.get(id)
        return found ? [{ index: at, indicator: found }] : []
      })
      const taken = new Set(moved.map(({ indicator: { id } }) => id))
      const rest = before.filter(({ id }) => !taken.has(id))
      return placed(moved.length === 0 ? before : rest, moved)
    }
    case 'set-indicators': {
      const fields = new Map(change.changes.map((each) => [each.indicator, each.fields]))
      if (!before.some(({ id }) => fields.has(id))) return before
      // The others stay the very same: what was read and computed of them is known by that.
      return before.map((each) => {
        const own = fields.get(each.id)
        return own ? { ...each, ...effective(each, own) } : each
      })
    }
  }
}

/** The operation that takes `change` back, computed on the register before it; null if it does nothing. */
export function invertOnRegister(
  before: Register,
  change: IndicatorOperation,
): IndicatorOperation | null {
  const named = new Set(indicatorsOf(change))
  if (change.type === 'insert-indicators') {
    for (const { id } of before) named.delete(id)
    if (named.size === 0) return null
    return { type: 'remove-indicators', indicators: [...named] }
  }
  const found = before.flatMap((each, at) =>
    named.has(each.id) ? [{ index: at, indicator: each }] : [],
  )
  if (found.length === 0) return null
  switch (change.type) {
    case 'remove-indicators':
      return { type: 'insert-indicators', indicators: found }
    case 'move-indicators':
      return {
        type: 'move-indicators',
        moves: found.map(({ index: at, indicator: { id } }) => ({ index: at, indicator: id })),
      }
    case 'set-indicators':
      return { type: 'set-indicators', changes: inverseChanges(before, change.changes) }
  }
}

type Change = Extract<IndicatorOperation, { type: 'set-indicators' }>['changes'][number]

function inverseChanges(before: Register, changes: readonly Change[]): Change[] {
  const byId = new Map(before.map((each) => [each.id, each]))
  return changes.flatMap(({ indicator: id, fields }) => {
    const old = byId.get(id)
    if (!old) return []
    const keys = Object.keys(effective(old, fields)) as (keyof IndicatorFields)[]
    return [{ indicator: id, fields: Object.fromEntries(keys.map((key) => [key, old[key]])) }]
  })
}

/** What really changes: a changed value, however it comes, has to be checked again. */
function effective(
  old: Indicator,
  given: Partial<Record<keyof IndicatorFields, unknown>>,
): Partial<IndicatorFields> {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  const fields: Partial<IndicatorFields> = Object.fromEntries(entries)
  const isOther = valueKeys.some((key) => key in fields && fields[key] !== old[key])
  return isOther && fields.checked === undefined ? { ...fields, checked: false } : fields
}

const valueKeys = ['value', 'prior', 'formula', 'unit'] as const

function placed(
  rest: Register,
  entries: readonly { readonly index: number; readonly indicator: Indicator }[],
): Register {
  if (entries.length === 0) return rest
  const result: Indicator[] = []
  let from = 0
  for (const { index: at, indicator: each } of entries) {
    const upTo = Math.min(rest.length, from + Math.max(0, at - result.length))
    for (; from < upTo; from += 1) {
      const kept = rest[from]
      if (kept) result.push(kept)
    }
    result.push(each)
  }
  return [...result, ...rest.slice(from)]
}
