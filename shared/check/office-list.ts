import type { OfficeWord, WordKind } from '../model/office-words'
import { placeIn, type CheckedReport } from './checked'
import { placesOf } from './places-of'
import type { ReportHit } from './rule'

/** Where words of a kind of the office's own list stand, as far as they hold at the end of the report's year. */
export function officeHits(
  { draft, texts, context }: CheckedReport,
  kind: WordKind,
  tell: (word: OfficeWord) => string,
): readonly ReportHit[] {
  const day = draft.year === null ? null : `${draft.year}-12-31`
  const words = context.words.filter(
    (word) =>
      word.kind === kind &&
      (day === null || (word.from <= day && (word.until === '' || word.until >= day))),
  )
  if (words.length === 0) return []
  return texts.flatMap((text): readonly ReportHit[] => {
    if (text.kind === 'number') return []
    return words.flatMap((word) => {
      const { wrong, right, note } = word
      const inside = right.indexOf(wrong)
      const message = `${tell(word)}${note === '' ? '' : `（${note}）`}。`
      return placesOf(text.text, wrong).flatMap((at): readonly ReportHit[] => {
        // 司法局 for 局: what is to be written already stands there.
        if (inside >= 0 && text.text.startsWith(right, at - inside)) return []
        const place = placeIn(text, at, at + wrong.length)
        if (right === '') return [{ place, message }]
        const fix = { start: at, end: at + wrong.length, text: right }
        return [{ place, message, expected: right, fix }]
      })
    })
  })
}
