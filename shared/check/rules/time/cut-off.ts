import { placeIn } from '../../checked'
import { textsOfPlan } from '../../plan-part'
import { reportRule } from '../../rule'
import { sentencesOf } from '../../sentences'

/** What was done has a date of the report's year; its first months in the next year are a hint alone. */
export const cutOff = reportRule('time/cut-off', 'warning', ({ draft, texts }) => {
  const own = draft.year
  if (own === null) return []
  const plan = textsOfPlan(texts)
  return texts.flatMap((text) => {
    if (text.kind !== 'paragraph' || plan.has(text)) return []
    if (text.block?.type === 'paragraph' && text.block.role !== undefined) return []
    return sentencesOf(text.text).flatMap(({ start, end }) => {
      const sentence = text.text.slice(start, end)
      if (!/20\d{2}年/u.test(sentence) || (comes.test(sentence) && !isOver(sentence))) return []
      return Array.from(
        sentence.matchAll(/(?<![\d《〔（])(20\d{2})年(\d{1,2})月(?:\d{1,2}日|底)?/gu),
      ).flatMap(({ index, 0: whole, 1: year = '', 2: month = '' }) => {
        const isEarly = Number(year) === own + 1 && Number(month) <= reported
        const isUpTo = sentence.slice(0, index).endsWith('截至')
        if (Number(year) <= own || (!isUpTo && !done.test(sentence))) return []
        return [
          {
            place: placeIn(text, start + index, start + index + whole.length),
            message: `“${whole}”已经不在报告的${own}年之内，请核对年份。`,
            ...(isEarly && { severity: 'info' as const }),
          },
        ]
      })
    })
  })
})

/** 2027年3月底前遗留案件全部审结了: by its end it is done. */
function isOver(sentence: string): boolean {
  return (
    /了[。；！]?$/u.test(sentence) && !/将|拟|计划|定于|预计|力争|确保|目标|届时/u.test(sentence)
  )
}

/** Reports on a year are due before March is over. */
const reported = 3
const done = /了|召开|开展|举办|举行|印发|制定|完成|通过|办结|已|组织|发布|公布|成立|启动/u
const comes =
  /将|拟|计划|定于|预计|力争|确保|目标|届时|起施行|起实施|有效期|底前|月前|日前|前完成|(?<!截)[到至]20\d{2}年\d{1,2}月[^底]|期限|到期|届满/u
