import { textRule } from '../../rule'

/** A report asks for nothing (《党政机关公文处理工作条例》 art. 15). */
export const documentKind = textRule('wording/document-kind', 'warning', ({ kind, text }) => {
  if (kind !== 'paragraph') return []
  const asks =
    /(?:特此报告|专此报告|以上报告|上述报告)[，。]?\s*(?:当否|妥否|如无不妥|请批示|请指示|请予批复|请批准|请审批)[^。]{0,12}/gu
  return Array.from(text.matchAll(asks), ({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    message: '报告里不夹带请示事项，“请批示”等语应删去。',
  }))
})
