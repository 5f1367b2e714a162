import { placesOf } from '../../places-of'
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
  ['4个自信', '四个自信'],
  ['4个意识', '四个意识'],
  ['4个亲自', '四个亲自'],
  ['2个维护', '两个维护'],
  ['2个确立', '两个确立'],
  ['1岗双责', '一岗双责'],
  ['3重一大', '三重一大'],
  ['3会一课', '三会一课'],
  ['最后1公里', '最后一公里'],
  ['1方面', '一方面'],
  ['1件事一次办', '一件事一次办'],
  ['1件事1次办', '一件事一次办'],
  ['1件事”', '一件事”'],
  ['1把尺子', '一把尺子'],
  ['1盘棋', '一盘棋'],
  ['1张网', '一张网'],
  ['1条龙', '一条龙'],
  ['1竿子', '一竿子'],
  ['1揽子', '一揽子'],
  ['1系列', '一系列'],
  ['1如既往', '一如既往'],
  ['1以贯之', '一以贯之'],
]

/** Where the number is one after all: 1律师, 1把手枪, 2个维护稳定工作组. */
const guarded =
  /^(?:1律师|1把手[枪铐]|1方面军|2个维护(?:稳定|点|站|项目|人员)|4个意识形态|1系列产品|1站式服务站点)/u

export const fixedWords = textRule('numerals/fixed-words', 'warning', ({ kind, text }) => {
  if (kind === 'number') return []
  return words.flatMap(([wrong, right]) =>
    placesOf(text, wrong)
      .filter((at) => !/[\d.]/u.test(text[at - 1] ?? '') && !guarded.test(text.slice(at, at + 8)))
      .map((at) => ({
        start: at,
        end: at + wrong.length,
        message: `“${wrong}”应为“${right}”。`,
        expected: right,
        fix: { start: at, end: at + wrong.length, text: right },
      })),
  )
})
