import { textRule } from '../../rule'

/** Places that still wait to be filled. */
export const blanks = textRule('publication/blanks', 'error', ({ kind, text }) => {
  if (kind === 'number') return []
  const open =
    /【(?:待填|待核|待补|提示|此处|请填)[^】]{0,60}】|【\s*】|[×ＸX]{2,}(?=[件起人次年月日%])|_{3,}/gu
  return Array.from(text.matchAll(open), ({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    message: `“${whole}”还没有填。`,
  }))
})
