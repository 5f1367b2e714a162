import type { Indicator, IndicatorFields } from '../model/indicator'
import { entryValue } from './entry'

/** A quotient that a sheet shows with all its digits prints no more than these. */
const mostFollowed = 4

/**
 * Fields that set values, with the decimals to print them whole: 12.5万元 entered where nobody had asked
 * for decimals would be printed as 13万元. Decimals that are set along with them are left alone.
 */
export function withDecimals(
  before: Pick<Indicator, 'unit' | 'decimals'>,
  fields: Partial<IndicatorFields>,
): Partial<IndicatorFields> {
  if (fields.decimals !== undefined) return fields
  const entered = [fields.value, fields.prior].map((entry) =>
    decimalsOf(entry ?? '', fields.unit ?? before.unit),
  )
  const decimals = Math.max(...entered)
  return decimals > before.decimals ? { ...fields, decimals } : fields
}

function decimalsOf(entry: string, unit: string): number {
  if (!entryValue(entry, unit)) return 0
  const [, digits = ''] = /\.(\d+)/u.exec(entry.normalize('NFKC')) ?? []
  return Math.min(digits.length, mostFollowed)
}
