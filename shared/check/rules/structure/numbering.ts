import { levels, type Level } from '../../../model/level'
import { numberValue } from '../../../structure/counting'
import { chineseNumeral } from '../../../structure/numbering'
import { placeIn, type CheckedText } from '../../checked'
import { reportRule, type ReportHit } from '../../rule'

/** Numbers rise by one, and begin with one or run on; a number is neither left out nor given twice. */
export const numbering = reportRule('structure/numbering', 'error', ({ texts }) => {
  let last = new Map<Level, number>()
  let thirdBefore = 0
  const found: ReportHit[] = []
  for (const text of texts) {
    if (text.kind === 'heading' && text.level === null) last = new Map()
    if (text.kind !== 'number' || text.level === null) continue
    const value = numberValue(text.text)
    if (value === null) continue
    const before = last.get(text.level) ?? 0
    const isFirst = !last.has(text.level)
    const runsOn = text.level === 3 && isFirst && value === thirdBefore + 1
    const isSound = value === before + 1 || (value === 1 && text.level > 1) || runsOn
    if (!isSound) found.push(hit(text, value, before + 1, isFirst))
    last.set(text.level, value)
    if (text.level === 3) thirdBefore = value
    // Level 3 may run on through its parents; what lies below it begins anew.
    for (const deeper of levels) if (deeper > text.level && deeper !== 3) last.delete(deeper)
    if (text.level === 1) last.delete(3)
  }
  return found
})

function hit(text: CheckedText, value: number, wanted: number, isFirst: boolean): ReportHit {
  const expected = asPrinted(text.text, value, wanted)
  const message = isFirst
    ? `编号从“${text.text}”开始，前面的没有了。`
    : value < wanted
      ? `编号“${text.text}”重复或者倒退了，应为“${expected}”。`
      : `编号跳过了，“${text.text}”应为“${expected}”。`
  const end = text.text.length
  return { place: placeIn(text, 0, end), message, expected, fix: { start: 0, end, text: expected } }
}

/** The number in the form that it has. */
function asPrinted(printed: string, value: number, wanted: number): string {
  if (printed.includes(String(value))) return printed.replace(String(value), String(wanted))
  return printed.replace(/[一二三四五六七八九十百]+/u, chineseNumeral(wanted))
}
