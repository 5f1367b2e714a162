import { replacing, textRule, type Hit } from '../../rule'

/** Digits go with 万 and 亿 alone, never with 千 or 百 (GB/T 15835-2011, 5.3), and a point has a 0 before it (5.1.2). */
export const mixed = textRule('numerals/mixed', 'warning', ({ kind, text }) => {
  if (kind !== 'paragraph' && kind !== 'heading' && kind !== 'cell') return []
  return [...thousands(text), ...hundreds(text), ...millions(text), ...points(text)].toSorted(
    (one, other) => one.start - other.start,
  )
})

function thousands(text: string): readonly Hit[] {
  const numbers = /(?<![\d.])(\d)千(?:(\d)百)?(?:(\d)十)?(?=[\u4e00-\u9fff，。；、]|$)/gu
  return Array.from(text.matchAll(numbers)).flatMap(
    ({ index, 0: whole, 1: first = '', 2: hundred = '0', 3: tens = '0' }) => {
      const after = text.slice(index + whole.length)
      if (/^(?:瓦|克|米|伏|卡|年|古|方百|余|多|万)/u.test(after)) return []
      const right = `${first}${hundred}${tens}0`
      const end = index + whole.length
      return [
        {
          start: index,
          end,
          message: `“${whole}”应为“${right}”。`,
          expected: right,
          fix: { start: index, end, text: right },
        },
      ]
    },
  )
}

/** 5百余人. */
function hundreds(text: string): readonly Hit[] {
  const numbers = /(?<![\d.千万亿])(\d)百(?!分|货|科|万|亿|合|[一二三四五六七八九\d])/gu
  return Array.from(text.matchAll(numbers), ({ index, 0: whole, 1: first = '' }) =>
    replacing(index, whole, `${first}00`, `“${whole}”应为“${first}00”。`),
  )
}

/** 3亿4千万 is 3.4亿. */
function millions(text: string): readonly Hit[] {
  const numbers = /(?<![\d.])(\d{1,6})亿(\d)千万/gu
  return Array.from(text.matchAll(numbers), ({ index, 0: whole, 1: whole1 = '', 2: part = '' }) =>
    replacing(index, whole, `${whole1}.${part}亿`, `“${whole}”应为“${whole1}.${part}亿”。`),
  )
}

function points(text: string): readonly Hit[] {
  const numbers = /(?<=[\u4e00-\u9fff，。（])\.(\d{1,4})(?=%|‰|个|万|元|[\u4e00-\u9fff])/gu
  return Array.from(text.matchAll(numbers), ({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    message: `小数“${whole}”前面要写0。`,
    expected: `0${whole}`,
    severity: 'error' as const,
    fix: { start: index, end: index, text: '0' },
  }))
}
