import * as fc from 'fast-check'

const word = fc.constantFrom(
  ' ',
  ...listed('加强 法治 政府 建设 执法 监督 行政 复议 工作 制度 机制 服务 2025年 36件 同比 增长'),
  ...listed('3.2% “三项制度” 《办法》 （试行） 12345 AB'),
)
const clause = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(''))
const sentence = fc
  .tuple(
    fc.array(clause, { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '。', '；', '：', '！'),
  )
  .map(([clauses, end]) => clauses.join('，') + end)
const prefix = fc.constantFrom(
  '',
  '\u3000\u3000',
  '\t',
  '8. ',
  '表1 ',
  ...listed('一、 二、 十一、 （一） (二) （三) 1. 2． 3、 （1） (2) ㈠ ① —— 一是 二是 第一，'),
  ...listed('注： 附件： 附件1 1.5'),
)
const prose = fc
  .tuple(prefix, fc.array(sentence, { maxLength: 3 }))
  .map(([mark, sentences]) => mark + sentences.join(''))
const row = fc.array(clause, { minLength: 2, maxLength: 4 }).map((cells) => cells.join('\t'))
const fixed = fc.constantFrom(
  '',
  '\u3000',
  ...listed('青杨区司法局2025年度法治政府建设情况报告 关于报送2025年度法治政府建设情况报告的函'),
  ...listed(
    '区人民政府： 青司报〔2026〕3号 签发人：周明 特此报告。 附件：1.清单 2.台账 青杨区司法局',
  ),
  // An annex: its mark, a line that can be its title, numbers from one.
  ...listed('附件 附件1 附件2 数据清单 一、总体情况 （一）总体情况 1.总体情况 目录'),
  ...listed('2026年2月10日 附件 一 一、 （一） 1. ——在会议上 。 ： ）'),
)

/** Lines as reports have them, in any order: what makes sense and what does not. */
export const randomLines: fc.Arbitrary<string[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: prose },
    { weight: 1, arbitrary: row },
    { weight: 2, arbitrary: fixed },
  ),
  { maxLength: 24 },
)

function listed(words: string): string[] {
  return words.split(' ')
}
