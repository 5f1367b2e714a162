import { expect, test } from 'vitest'
import type { Draft } from '../../../shared/model/draft'
import { draftOf } from './source'

/** What a line is, in the words of the contract; a run-in heading is given by its text. */
type Opening =
  | readonly ['heading', level: number, text: string]
  | readonly ['run-in', level: number, text: string]
  | readonly ['numbered', level: number, number: string]
  | readonly ['item', marker: string]
  | readonly ['body']

const body = '各单位按照分工推进，取得了较好成效。'

/** The line, what follows it (null: the next number), and its reading by contract.md. */
const openings: readonly (readonly [string, string | null, Opening])[] = [
  // The form of the mark.
  ['一、总体情况', body, ['heading', 1, '总体情况']],
  ['十一、其他需要报告的情况', body, ['heading', 1, '其他需要报告的情况']],
  ['二十一、附则', body, ['heading', 1, '附则']],
  ['(三)健全依法决策机制', body, ['heading', 2, '健全依法决策机制']],
  ['（二)加强执法协作', body, ['heading', 2, '加强执法协作']],
  ['1．完善制度', body, ['heading', 3, '完善制度']],
  ['２．完善制度', body, ['heading', 3, '完善制度']],
  ['3、完善制度', body, ['heading', 3, '完善制度']],
  ['（4）完善制度', body, ['heading', 4, '完善制度']],
  ['(５) 完善制度', body, ['heading', 4, '完善制度']],
  ['1.\t完善制度', body, ['heading', 3, '完善制度']],
  ['一．完善制度', body, ['heading', 1, '完善制度']],
  ['（二）、完善制度', body, ['heading', 2, '完善制度']],
  ['（2）.完善制度', body, ['heading', 4, '完善制度']],
  // A digit after the number is text.
  ['8. 2025年重点任务完成情况', body, ['heading', 3, '2025年重点任务完成情况']],
  ['2.2025年重点任务完成情况', body, ['heading', 3, '2025年重点任务完成情况']],
  ['3.12345热线办理提质增效。全年办理诉求4210件。', null, ['run-in', 3, '12345热线办理提质增效。']],
  ['4.12月4日举行宪法宣誓，新任职干部46人参加。', null, ['numbered', 3, '4.']],
  ['5.24小时值守制度', body, ['heading', 3, '24小时值守制度']],
  ['6.5G基站建设。新建基站12个。', null, ['run-in', 3, '5G基站建设。']],
  ['7.9月份开展集中整治，排查隐患36处。', null, ['numbered', 3, '7.']],
  // What only looks like a mark.
  ['1.5万元补助资金已经全部拨付到位。', null, ['body']],
  ['2025.5.1起施行的办法已经完成备案。', null, ['body']],
  ['3.14国际圆周率日活动在三所学校举行。', null, ['body']],
  ['12.4国家宪法日期间开展集中宣传。', null, ['body']],
  ['一、二、三级医院全部接入监管平台。', null, ['body']],
  ['一、二审案件合计56件，均已审结。', null, ['body']],
  ['三、四季度各开展一次督察。', null, ['body']],
  ['1、2号泊位完成验收。', null, ['body']],
  ['（三）项所列情形按照原规定办理。', null, ['body']],
  ['（一）（二）两类情形不予受理。', null, ['body']],
  ['第三季度开展案卷评查。', null, ['body']],
  ['1.1 项目背景说明见附件。', null, ['body']],
  // Alone on a line: neither an end mark nor length decides.
  [
    '（一）坚持以政治建设为统领，以制度建设为根本，以规范执法为重点，全面提升依法履职能力和水平',
    body,
    [
      'heading',
      2,
      '坚持以政治建设为统领，以制度建设为根本，以规范执法为重点，全面提升依法履职能力和水平',
    ],
  ],
  ['二、存在的主要问题；', body, ['heading', 1, '存在的主要问题；']],
  ['（二）主要成效：', body, ['heading', 2, '主要成效：']],
  ['6.压实信访责任，推动源头预防。', body, ['heading', 3, '压实信访责任，推动源头预防。']],
  [
    '5.加强业务培训，提升办案水平。',
    '一是制定计划。按季度安排课程。',
    ['heading', 3, '加强业务培训，提升办案水平。'],
  ],
  ['四、2026年工作安排。', '一是坚持服务大局。做好保障。', ['heading', 1, '2026年工作安排。']],
  ['（二）办好10项民生实事', body, ['heading', 2, '办好10项民生实事']],
  ['2.开展培训26次，参训300人', null, ['numbered', 3, '2.']],
  ['（1）网上办理', null, ['heading', 4, '网上办理']],
  ['1）网上办理', null, ['heading', 4, '网上办理']],
  ['2)加强执法监督。对重点案件逐案评查，全年评查案卷38卷。', null, ['run-in', 4, '加强执法监督。']],
  ['3）项规定，对12人给予处分。', null, ['body']],
  // Alone, stating the measure or the result, followed by nothing.
  [
    '1.成立工作专班，倒排工期，逐项对账销号，督促各责任单位把年度任务落到实处。',
    null,
    ['numbered', 3, '1.'],
  ],
  ['2.严格执行重大执法决定法制审核制度，做到应审尽审。', null, ['numbered', 3, '2.']],
  ['3.开展以考促学，自6月起组织全员考试，856名干部全部通过。', null, ['numbered', 3, '3.']],
  ['（3）存在的突出问题是：', body, ['numbered', 4, '（3）']],
  ['2.推进事项清单管理，编制事项目录。（责任单位：政策法规科）', null, ['numbered', 3, '2.']],
  // Run-in: the first sentence names the topic.
  ['（一）理论武装不够深入。部分干部学用脱节。', null, ['run-in', 2, '理论武装不够深入。']],
  [
    '（二）执法队伍能力建设方面还存在不够强的地方。少数人员经验不足。',
    null,
    ['run-in', 2, '执法队伍能力建设方面还存在不够强的地方。'],
  ],
  [
    '（一）做依法行政的“践行者”，推动各项部署落地见效。主持学习4次。',
    null,
    ['run-in', 2, '做依法行政的“践行者”，推动各项部署落地见效。'],
  ],
  ['1.开展专题宣讲。主要负责人在机关作宣讲。', null, ['run-in', 3, '开展专题宣讲。']],
  [
    '5.落实“谁执法谁普法”责任制。印发清单，明确分工。',
    null,
    ['run-in', 3, '落实“谁执法谁普法”责任制。'],
  ],
  ['1.三品一标：全县认证产品累计46个。', null, ['run-in', 3, '三品一标：']],
  ['2.“一网通办”：进驻事项1268项。', null, ['run-in', 3, '“一网通办”：']],
  ['（2）主要做法。一是建立台账。二是定期通报。', null, ['run-in', 4, '主要做法。']],
  [
    '（三）深入学习贯彻习近平法治思想，牢牢把握法治政府建设的正确方向。区政府党组坚持先学一步。',
    null,
    ['run-in', 2, '深入学习贯彻习近平法治思想，牢牢把握法治政府建设的正确方向。'],
  ],
  // What is behind a colon in brackets, or behind one space, is told by the words before it.
  ['（一）抓学习（责任单位：办公室）', body, ['heading', 2, '抓学习（责任单位：办公室）']],
  [
    '（二）压实责任，形成合力：区政府先后6次专题研究。',
    null,
    ['run-in', 2, '压实责任，形成合力：'],
  ],
  [
    '（三）强化普法宣传 组织开展宪法宣传周活动，发放资料3000余份，营造了良好的法治氛围。',
    null,
    ['run-in', 2, '强化普法宣传'],
  ],
  ['（四）打造 “一站式” 服务平台', body, ['heading', 2, '打造 “一站式” 服务平台']],
  ['6.全年做了三件事：完成清理、开展培训、组织督察。', null, ['numbered', 3, '6.']],
  ['7.一是加强学习。二是加强监督。', null, ['numbered', 3, '7.']],
  // Numbered body with more sentences.
  [
    '3.举办专题讲座，邀请市委党校教授围绕行政处罚法修订要点为全体执法人员授课辅导。授课人结合案例讲解。',
    null,
    ['numbered', 3, '3.'],
  ],
  ['2.全年办理行政复议案件86件。其中维持52件。', null, ['numbered', 3, '2.']],
  ['4.今年以来，我局认真办理人大代表建议。办结率保持稳定。', null, ['numbered', 3, '4.']],
  [
    '（四）高度重视出庭应诉工作，制定出庭应诉规定，要求班子成员履行职责，全年出庭率100%。没有败诉案件。',
    null,
    ['numbered', 2, '（四）'],
  ],
  [
    '（五）在第十二个国家宪法日举行宣誓仪式，新任职干部和新入职人员参加宣誓。',
    null,
    ['numbered', 2, '（五）'],
  ],
  [
    '1.印发《行政执法案卷评查办法》，对各单位的案卷逐一评查。评查结果予以通报。',
    null,
    ['numbered', 3, '1.'],
  ],
  // Items are never headings.
  ['一是强化组织领导。召开专题会议。', null, ['item', '一是']],
  ['第一，思想认识有差距。', null, ['item', '第一，']],
  ['第二、思想认识有差距。', null, ['item', '第二、']],
  ['第一、二产业协调发展。', null, ['body']],
  ['①建立清单。', null, ['item', '①']],
  ['——坚持依法履职。', null, ['item', '——']],
  ['第一责任人职责得到落实。', null, ['body']],
  ['如：个别单位案卷归档不及时。', null, ['body']],
]

test.each(openings)('%s', (line, next, expected) => {
  const level =
    expected[0] === 'numbered' || expected[0] === 'heading' || expected[0] === 'run-in'
      ? expected[1]
      : 3
  const sibling = ['十二、下一章', '（九）下一节', '9.下一项', '（9）下一点'][level - 1] ?? ''
  const draft = draftOf(
    '青杨区司法局2025年度法治政府建设情况报告',
    '根据规定，现将有关情况报告如下：',
    line,
    next ?? sibling,
    body,
  )
  expect(openingOf(draft)).toEqual(expected)
})

/** The block after the preamble. */
function openingOf({ blocks }: Draft): Opening {
  const block = blocks[1]
  if (block?.type === 'heading' && block.level) {
    return [block.runIn ? 'run-in' : 'heading', block.level, block.text]
  }
  if (block?.type !== 'paragraph') throw new Error(`A ${block?.type} was not expected.`)
  if (block.level) return ['numbered', block.level, block.number ?? '']
  return block.item === undefined ? ['body'] : ['item', block.item]
}
