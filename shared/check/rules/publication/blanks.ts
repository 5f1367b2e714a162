import { placeIn, type CheckedText } from '../../checked'
import type { Place } from '../../finding'
import { reportRule } from '../../rule'

/**
 * Places that still wait to be filled: one finding for each part of the report at the first of them, so
 * that a fresh template is no wall of errors. The others are told with it.
 */
export const blanks = reportRule('publication/blanks', 'error', ({ texts }) =>
  partsOf(texts).flatMap((part) => {
    const [first, ...more] = part.flatMap(blanksIn)
    if (!first) return []
    const message =
      more.length === 0
        ? `“${first.quote}”还没有填。`
        : `这一部分有${more.length + 1}处还没有填，第一处是“${shortened(first.quote)}”；按F4逐处填写。`
    return [{ place: first, message, ...(more.length > 0 && { related: more }) }]
  }),
)

const open =
  /[【〔〖](?:待填|待核|待补|待定|提示|此处|请填)[^【】〔〕〖〗（）]{0,60}[】〕〗]|（(?:待填|待核|待补|待定|提示|此处|请填)(?!实\d|实查|充侦|略)[^【】〔〕〖〗（）\d]{0,60}）|【\s*】|【[^】]{0,20}(?:名称|姓名|数字|数据|日期|金额|单位|科室|部门|责任人)】|(?<![A-Za-z\d王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文某])[×ＸX]{2,}(?=[件起人次年月日期场名项家个份万元%]|亲自|同志|$)|_{3,}|[？?]{2,}(?=[件起人次年月日期场名项家个份万元%])/gu

function blanksIn(text: CheckedText): readonly Place[] {
  if (text.kind === 'number') return []
  return Array.from(text.text.matchAll(open), ({ index, 0: whole }) =>
    placeIn(text, index, index + whole.length),
  )
}

/** What stands before the first heading of the first level, and from each to the next. */
function partsOf(texts: readonly CheckedText[]): readonly (readonly CheckedText[])[] {
  const parts: CheckedText[][] = [[]]
  for (const text of texts) {
    if (text.kind === 'heading' && text.level === 1) parts.push([])
    parts.at(-1)?.push(text)
  }
  return parts
}

/** A hint to the writer can be long. */
function shortened(words: string): string {
  return words.length > 14 ? `${words.slice(0, 12)}…` : words
}
