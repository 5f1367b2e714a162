import { placeIn } from '../../checked'
import { reportRule } from '../../rule'

/** An attachment or a table that the text points to, and that is not there. */
export const attachments = reportRule('structure/attachments', 'warning', ({ draft, texts }) => {
  const named = new Set<number>()
  let isNamed = false
  const tables = draft.blocks.filter(({ type }) => type === 'table').length
  let listing = false
  for (const { kind, text } of texts) {
    if (kind === 'cell' || kind === 'number') continue
    const list = /^\s*附\s*[件表]\s*(\d{0,2})\s*[：:]?\s*(?:(\d{1,2})[.．、])?/u.exec(text)
    const item: RegExpExecArray | null = listing ? /^\s*(\d{1,2})[.．、]/u.exec(text) : null
    listing = list !== null || item !== null
    if (list) isNamed = true
    const number = list?.[1] || list?.[2] || item?.[1]
    if (number !== undefined && number !== '') named.add(Number(number))
  }
  return texts.flatMap((checked) => {
    if (checked.kind !== 'paragraph' || /^\s*附\s*[件表]/u.test(checked.text)) return []
    const pointers =
      /(?:详见|见|参见)(附件|附表|表)(\d{0,2})(?![^，。；]{0,6}(?:所列|规定|要求|的通知))|附后(?=[，。；）])/gu
    return Array.from(checked.text.matchAll(pointers)).flatMap(
      ({ index, 0: whole, 1: what, 2: number = '' }) => {
        if (what === '表' && number === '') return []
        const isThere =
          what === '表'
            ? Number(number) <= tables
            : isNamed &&
              (number === '' || named.has(Number(number)) || (number === '1' && named.size === 0))
        if (isThere || (what !== '表' && what !== '附件' && tables > 0)) return []
        return [
          {
            place: placeIn(checked, index, index + whole.length),
            message: `“${whole}”所指的${what ?? '附件'}${number}没有找到。`,
          },
        ]
      },
    )
  })
})
