import { performance } from 'node:perf_hooks'
import { evaluate } from '../../../shared/figures/evaluate'
import { emptyIndicator, type Indicator, type Register } from '../../../shared/model/indicator'
import { newId, type IndicatorId } from '../../../shared/model/ids'
import { applyToRegister } from '../../../shared/model/indicator-operations'
import type { Figure } from '../figure'
import { inTurns } from '../statistics'

const sizes = [500, 5_000, 20_000]

/**
 * A register computed after one value changed, wholly, and for the first time with its texts still to
 * be read: half of it entered, half derived.
 */
export const registering: Figure = {
  name: 'register',
  title: '重算指标库',
  measure: async () => {
    const lines = []
    for (const size of sizes) {
      let register = registerOf(size)
      let evaluation = evaluate(register)
      const json = JSON.stringify(register)
      const pair = await inTurns(
        15,
        async () => {
          const earlier = { register, evaluation }
          register = changed(register)
          return timeOf(() => {
            evaluation = evaluate(register, earlier)
          })
        },
        async () => timeOf(() => JSON.parse(json)),
      )
      const whole = await inTurns(
        15,
        async () => timeOf(() => evaluate(register)),
        async () => timeOf(() => JSON.parse(json)),
      )
      const copies = Array.from({ length: 16 }, () => register.map((each) => ({ ...each })))
      const first = await inTurns(
        15,
        async () => timeOf(() => evaluate(copies.pop() ?? [])),
        async () => timeOf(() => JSON.parse(json)),
      )
      const beside = '同样的指标解析一遍 JSON'
      lines.push({ what: `${size} 个指标里改一个数`, beside, unit: 'ms' as const, ...pair })
      const all = { what: `${size} 个指标全部重算`, beside, unit: 'ms' as const, ...whole }
      lines.push(size === 5_000 ? { ...all, bound: { of: 'difference' as const, most: 20 } } : all)
      lines.push({ what: `${size} 个指标第一次读、算`, beside, unit: 'ms' as const, ...first })
    }
    return lines
  },
}

function registerOf(size: number): Register {
  const register: Indicator[] = []
  for (let at = 0; at < size; at += 2) {
    const entered = { ...emptyIndicator, id: newId<IndicatorId>(), name: `指标${at}` }
    register.push({ ...entered, value: String(1000 + at), prior: String(900 + at) })
    const before = register[at - 2] ?? entered
    const formula = `同比({${entered.id}})*2+{${entered.id}}/({${before.id}}+1)`
    const derived = { ...entered, id: newId<IndicatorId>(), name: `率${at}`, unit: '%' }
    register.push({ ...derived, decimals: 2, formula })
  }
  return register
}

/** As the window changes it. */
function changed(register: Register): Register {
  const [first] = register
  if (!first) return register
  const fields = { value: String(Number(first.value) + 1) }
  return applyToRegister(register, {
    type: 'set-indicators',
    changes: [{ indicator: first.id, fields }],
  })
}

function timeOf(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
