import { replacing, textRule, type Hit } from '../../rule'

/** What follows an ordinal: ， after 第一 and 首先, nothing after （一） (GB/T 15834-2011, B.3.2 to B.3.4). */
export const afterOrdinal = textRule('punctuation/after-ordinal', 'warning', (checked) => {
  const { kind, text } = checked
  if (kind === 'number') return numberMark(text)
  if (kind !== 'paragraph' && kind !== 'heading') return []
  const words =
    /(?:^|[。；！？])(第[一二三四五六七八九十]{1,2}|首先|其次|再次|最后)、(?!第?[一二三四五六七八九十])/gu
  const ordinals = Array.from(text.matchAll(words), ({ index, 0: whole, 1: word = '' }) => {
    const at = index + whole.length - 1
    return replacing(at, '、', '，', `“${word}”后面用逗号。`)
  })
  // 主要有：1、…；2、…
  const inText = Array.from(
    text.matchAll(/(?<=^|[：；。])(\d{1,2})、(?=[\u4e00-\u9fff])/gu),
    ({ index, 1: digits = '' }) =>
      replacing(index + digits.length, '、', '.', `“${digits}、”应为“${digits}.”。`),
  )
  const afterBracket =
    kind === 'heading' && /^[、.．]/u.test(text)
      ? [replacing(0, text.charAt(0), '', `带括号的编号后面不用“${text.charAt(0)}”。`)]
      : []
  return [...afterBracket, ...ordinals, ...inText].toSorted((one, other) => one.start - other.start)
})

function numberMark(number: string): readonly Hit[] {
  const comma = /^\s*\d{1,3}(、)\s*$/u.exec(number)
  if (comma)
    return [
      replacing(
        number.indexOf('、'),
        '、',
        '.',
        `阿拉伯数字编号“${number}”应为“${number.replace('、', '.')}”。`,
      ),
    ]
  const wide = /^\s*\d{1,3}．\s*$/u.exec(number)
  return wide
    ? [
        {
          ...replacing(number.indexOf('．'), '．', '.', `编号“${number}”的点应为半角。`),
          severity: 'info',
        },
      ]
    : []
}
