import { textRule, type Hit } from '../../rule'

/** What follows an ordinal: ， after 第一 and 首先, nothing after （一） (GB/T 15834-2011, B.3.2 to B.3.4). */
export const afterOrdinal = textRule('punctuation/after-ordinal', 'warning', (checked) => {
  const { kind, text } = checked
  if (kind === 'number') return numberMark(text)
  if (kind !== 'paragraph' && kind !== 'heading') return []
  const words = /(?:^|[。；！？])(第[一二三四五六七八九十]{1,2}|首先|其次|再次|最后)、/gu
  return Array.from(text.matchAll(words), ({ index, 0: whole, 1: word = '' }) => {
    const at = index + whole.length - 1
    return swap(at, '、', '，', `“${word}”后面用逗号。`)
  })
})

function numberMark(number: string): readonly Hit[] {
  const comma = /^\s*\d{1,3}(、)\s*$/u.exec(number)
  if (comma)
    return [
      swap(
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
          ...swap(number.indexOf('．'), '．', '.', `编号“${number}”的点应为半角。`),
          severity: 'info',
        },
      ]
    : []
}

function swap(at: number, wrong: string, right: string, message: string): Hit {
  const end = at + wrong.length
  return { start: at, end, message, expected: right, fix: { start: at, end, text: right } }
}
