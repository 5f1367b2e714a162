import { placeIn } from '../../checked'
import { placesOf } from '../../places-of'
import { reportRule, type ReportHit } from '../../rule'

/** What the office's own list does not want, as far as it holds at the end of the report's year. */
export const officeWords = reportRule(
  'wording/office-words',
  'warning',
  ({ draft, texts, context }) => {
    const day = draft.year === null ? null : `${draft.year}-12-31`
    const words = context.words.filter(
      ({ from, until }) => day === null || (from <= day && (until === '' || until >= day)),
    )
    if (words.length === 0) return []
    return texts.flatMap((text): readonly ReportHit[] => {
      if (text.kind === 'number') return []
      return words.flatMap(({ wrong, right, note }) =>
        placesOf(text.text, wrong).flatMap((at): readonly ReportHit[] => {
          // 司法局 for 局: what is to be written already stands there.
          const inside = right.indexOf(wrong)
          if (inside >= 0 && text.text.startsWith(right, at - inside)) return []
          const place = placeIn(text, at, at + wrong.length)
          const told = note === '' ? '' : `（${note}）`
          if (right === '') return [{ place, message: `“${wrong}”在单位用词表里，请核对${told}。` }]
          const fix = { start: at, end: at + wrong.length, text: right }
          const message = `单位用词表：“${wrong}”应写作“${right}”${told}。`
          return [{ place, message, expected: right, fix }]
        }),
      )
    })
  },
)
