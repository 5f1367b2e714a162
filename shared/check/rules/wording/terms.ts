import { placeIn, type CheckedText } from '../../checked'
import { placesOf } from '../../places-of'
import { reportRule, type ReportHit } from '../../rule'
import { terms as list, type Term } from './term-list'

/** Longest first: 国家税务局 before what is in it. */
const byLength = list.toSorted((one, other) => other.old.length - one.old.length)

/** Names of bodies and laws that are out of date in the report's year. What is called 原… or 前… is meant so. */
export const terms = reportRule('wording/terms', 'warning', ({ draft, texts }) =>
  texts.flatMap((text) => {
    if (text.kind === 'number') return []
    const { year } = draft
    return termsIn(text, year === null ? byLength : byLength.filter(({ since }) => year >= since))
  }),
)

function termsIn(text: CheckedText, own: readonly Term[]): readonly ReportHit[] {
  const taken = new Set<number>()
  return own.flatMap(({ old, now, since }) =>
    placesOf(text.text, old).flatMap((at): readonly ReportHit[] => {
      const end = at + old.length
      const [before, after] = [text.text.charAt(at - 1), text.text.charAt(end)]
      // 环保部门 is any body for it, 环保局面 none; 文化旅游局 is another name.
      if (
        taken.has(at) ||
        /[原前旧]/u.test(before) ||
        /[门面部限势促域署分位落级议同商场展令]/u.test(after) ||
        isInTitle(text.text, at, old) ||
        (old.startsWith('《') &&
          text.text.slice(Math.max(0, at - 60), end + 60).includes('民法典')) ||
        (old === '旅游局' && /[和化体电广文与]/u.test(before))
      )
        return []
      for (let inside = at; inside < end; inside += 1) taken.add(inside)
      const message = `“${old}”自${since}年起已改为${now}；说的是从前的，前面加“原”。`
      return [{ place: placeIn(text, at, end), message }]
    }),
  )
}

/** Whether a name stands within the title of a document, which is as it was. */
function isInTitle(text: string, at: number, name: string): boolean {
  if (name.startsWith('《')) return false
  const before = text.slice(Math.max(0, at - 60), at)
  return before.lastIndexOf('《') > before.lastIndexOf('》')
}
