import { reportRule } from '../../rule'

/** The parts that 《法治政府建设与责任落实督察工作规定》 art. 25 asks of a yearly report, by what their headings or text say. */
const required: readonly (readonly [string, RegExp])[] = [
  [
    '上一年度推进法治政府建设的主要举措和成效',
    /举措|成效|工作(?:总体)?完成情况|主要做法|工作开展情况|推进情况/u,
  ],
  ['存在的不足和原因', /不足|问题|短板|薄弱|差距/u],
  ['党政主要负责人履行推进法治建设第一责任人职责情况', /第一责任人|主要负责(?:人|同志)履行/u],
  ['下一年度的主要安排', /安排|打算|下一步|计划|思路|展望/u],
]

export const requiredParts = reportRule(
  'structure/required-parts',
  'warning',
  ({ draft, texts }) => {
    if (!/法治政府建设/u.test(draft.title ?? '')) return []
    const headings = texts.filter(({ kind }) => kind === 'heading').map(({ text }) => text)
    if (headings.length < 2) return []
    const first = texts
      .filter(({ kind }) => kind === 'paragraph')
      .map(({ text }) => text.slice(0, 40))
    return required
      .filter(([, words]) => ![...headings, ...first].some((text) => words.test(text)))
      .map(([part]) => ({
        place: { block: null, start: 0, end: 0, quote: '' },
        message: `没有找到“${part}”这一部分。`,
      }))
  },
)
