import { placeIn } from '../../checked'
import { reportRule, type ReportHit } from '../../rule'

/**
 * A level that was left out: （1） below 一、 or （一）. With two levels 一、 and 1. are allowed
 * (GB/T 9704-2012, 7.3.3). Told at the first number of each run alone.
 */
export const levelsSkipped = reportRule('structure/levels', 'warning', ({ texts }) => {
  const found: ReportHit[] = []
  let last = 0
  for (const text of texts) {
    if (text.kind === 'heading' && text.level === null) last = 0
    if (text.kind !== 'number' || text.level === null) continue
    const { level } = text
    if (level === 4 && last > 0 && last < 3) {
      const message = `“${text.text.trim()}”上面应是“1.”，这里跳过了一级。`
      found.push({ place: placeIn(text, 0, text.text.length), message })
    }
    last = level
  }
  return found
})
