import { textRule } from '../../rule'

/** Numbers in fixed words are Han (GB/T 15835-2011, 4.2.3): what is often typed, and what it should be. */
const words: readonly (readonly [string, string])[] = [
  ['第1责任人', '第一责任人'],
  ['1律', '一律'],
  ['1体化', '一体化'],
  ['1站式', '一站式'],
  ['1票否决', '一票否决'],
  ['1把手', '一把手'],
  ['1网通办', '一网通办'],
  ['1窗通办', '一窗通办'],
  ['第1时间', '第一时间'],
  ['第1书记', '第一书记'],
  ['4个自信', '“四个自信”'],
  ['2个维护', '“两个维护”'],
  ['3重一大', '“三重一大”'],
]

export const fixedWords = textRule('numerals/fixed-words', 'warning', ({ kind, text }) => {
  if (kind === 'number') return []
  return words.flatMap(([wrong, right]) =>
    placesOf(text, wrong)
      .filter((at) => !/[\d.]/u.test(text[at - 1] ?? ''))
      .map((at) => ({
        start: at,
        end: at + wrong.length,
        message: `“${wrong}”应为“${right}”。`,
        expected: right,
        fix: { start: at, end: at + wrong.length, text: right },
      })),
  )
})

function placesOf(text: string, wanted: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length))
    found.push(at)
  return found
}
