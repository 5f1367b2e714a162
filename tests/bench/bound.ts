import type { Line } from './figure'
import { median } from './statistics'

/** A sentence for a line that does not keep to its bound; null where it does or has none. */
export function missed({ what, beside, unit, ours, yardstick, bound }: Line): string | null {
  if (!bound) return null
  const isRatio = bound.of === 'ratio'
  const [mine, other] = [median(ours), median(yardstick)]
  const found = isRatio ? mine / other : mine - other
  if (found <= bound.most) return null
  const shown = (value: number): string => (isRatio ? `${value.toFixed(2)} 倍` : `多 ${value.toFixed(1)} ${unit}`) // prettier-ignore
  return `“${what}”比“${beside}”：${shown(found)}，最多应为${isRatio ? ' ' : ''}${shown(bound.most)}。`
}
