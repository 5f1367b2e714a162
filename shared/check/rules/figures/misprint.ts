import type { DraftFigure } from '../../../model/draft'
import { decimalsOf, growth, matchesGrowth } from '../../arithmetic'
import { placeIn } from '../../checked'
import type { FigurePlace } from '../../figure-names'
import type { ReportHit } from '../../rule'

/** A printed change that does not follow from the two values, or names the wrong direction; `source` says where last year's is from. */
export function misprint(
  { text, figure }: FigurePlace,
  printed: DraftFigure,
  { now, before }: { readonly now: number; readonly before: number },
  source: string,
): readonly ReportHit[] {
  const decimals = decimalsOf(printed.text)
  const match = matchesGrowth(printed.value, decimals, now, before)
  const place = placeIn(text, printed.start, printed.end)
  const exact = `${growth(now, before, decimals).replace('-', '')}%`
  if (match !== 'same') {
    const message = `${source}，变化是${exact}，这里写的是${printed.text}。`
    const severity = match === 'truncated' ? ('warning' as const) : undefined
    const fix = { start: printed.start, end: printed.end, text: exact }
    return [{ place, message, expected: exact, severity, fix }]
  }
  const direction = figure.change?.direction
  if (now === before || direction === 'flat' || now > before === (direction === 'up')) return []
  const right = now > before ? '上升' : '下降'
  return [{ place, message: `${source}，应是${right}${exact}，升降写反了。`, expected: right }]
}
