import { placeIn, type CheckedText } from '../../checked'
import { planWords, textsOfPlan } from '../../plan-part'
import { reportRule, type ReportHit } from '../../rule'

/** Headings, the sentence that announces the report and its date speak of the report's year, plans of the next. */
export const year = reportRule('time/year', 'error', ({ draft, texts }) => {
  const own = draft.year
  if (own === null) return []
  const plan = textsOfPlan(texts)
  return texts.flatMap((text): readonly ReportHit[] => {
    if (text.kind === 'heading') return inHeading(text, own, plan.has(text))
    if (text.kind !== 'paragraph') return []
    if (text.block?.type === 'paragraph' && text.block.role === 'date') return inDate(text, own)
    return inAnnouncement(text, own)
  })
})

function inHeading(text: CheckedText, own: number, inPlan: boolean): readonly ReportHit[] {
  if (text.block?.type !== 'heading' || text.block.runIn) return []
  const isPlan = inPlan || planWords.test(text.text)
  return yearsIn(text.text).flatMap(({ value, start }) => {
    const wanted = isPlan ? own + 1 : own
    if (value === wanted) return []
    // Of a plan of several years, and of what this year left.
    if (isPlan && (!planWords.test(text.text) || leftOver.test(text.text))) return []
    // A plan of several years, or a law's year.
    if (!isPlan && (value < own - 3 || value > own + 1)) return []
    if (!isPlan && /反馈|整改|考核|遗留|上年|部署|规划|行动|纲要/u.test(text.text)) return []
    return [hit(text, start, value, wanted, isPlan ? '下一年的安排' : '本报告')]
  })
}

const leftOver = /20\d{2}年?[—至-]20\d{2}年|巩固|整改|遗留|未完成|续建|成果|反馈|考核/u

/** 现将2024年度…情况报告如下. */
function inAnnouncement(text: CheckedText, own: number): readonly ReportHit[] {
  const found = /现将[^。；]{0,30}?(20\d{2})年度?[^。；]{0,40}报告如下/u.exec(text.text)
  if (!found || Number(found[1]) === own) return []
  return [
    hit(text, text.text.indexOf(found[1] ?? '', found.index), Number(found[1]), own, '本报告'),
  ]
}

/** A report of a year is dated in it or in the next one. */
function inDate(text: CheckedText, own: number): readonly ReportHit[] {
  return yearsIn(text.text).flatMap(({ value, start }) => {
    if (value === own || value === own + 1) return []
    return [hit(text, start, value, own + 1, '成文日期')]
  })
}

function yearsIn(text: string): readonly { readonly value: number; readonly start: number }[] {
  const years = /(?<![\d《〔（])(20\d{2})(?=年)(?![^《]*》)/gu
  return Array.from(text.matchAll(years), ({ index, 1: digits }) => ({
    value: Number(digits),
    start: index,
  }))
}

function hit(
  text: CheckedText,
  start: number,
  found: number,
  wanted: number,
  what: string,
): ReportHit {
  const place = placeIn(text, start, start + 4)
  const message = `这里是${found}年，${what}应是${wanted}年。`
  return {
    place,
    message,
    expected: String(wanted),
    fix: { start, end: start + 4, text: String(wanted) },
  }
}
