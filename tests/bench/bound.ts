import type { Bound, Line } from './figure'
import { median } from './statistics'

/** A sentence for a line that does not keep to its bound; null where it does or has none. */
export function missed({ what, beside, unit, ours, yardstick, bound }: Line): string | null {
  if (!bound) return null
  const [mine, other] = [median(ours), median(yardstick)]
  const found = { ratio: mine / other, difference: mine - other, itself: mine }[bound.of]
  if (found <= bound.most) return null
  const [most, is] = [bound.most, found].map((value) => shown(value, bound.of, unit))
  if (bound.of === 'itself') return `“${what}”：${is}，最多应为 ${most}。`
  return `“${what}”比“${beside}”：${is}，最多应为${bound.of === 'ratio' ? ' ' : ''}${most}。`
}

function shown(value: number, of: Bound['of'], unit: Line['unit']): string {
  if (of === 'ratio') return `${value.toFixed(2)} 倍`
  return `${of === 'difference' ? '多 ' : ''}${value.toFixed(1)} ${unit}`
}
