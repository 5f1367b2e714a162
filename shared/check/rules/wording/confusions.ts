import { textRule } from '../../rule'
import { confusions as list } from './confusion-list'

/** Characters that are taken for one another, where nothing else can be meant. */
export const confusions = textRule('wording/confusions', 'warning', ({ kind, text }) => {
  if (kind === 'number') return []
  return list
    .flatMap(({ wrong, right, unless }) => {
      const hits = []
      for (let at = text.indexOf(wrong); at >= 0; at = text.indexOf(wrong, at + wrong.length)) {
        const end = at + wrong.length
        if (unless?.test(text.slice(Math.max(0, at - 4), end + 4))) continue
        hits.push({
          start: at,
          end,
          message: `“${wrong}”应为“${right}”。`,
          expected: right,
          fix: { start: at, end, text: right },
        })
      }
      return hits
    })
    .toSorted((one, other) => one.start - other.start)
})
