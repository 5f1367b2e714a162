import type { Block } from '../../../shared/model/block'
import { newId } from '../../../shared/model/ids'
import type { Report } from '../../../shared/model/report'
import { chapter, heading, paragraph, reportOf } from '../../shared/model/reports'

/** Sentences about an invented town, with what makes lines hard to break. */
const sentences = [
  '镇党委把法治建设列入年度重点任务，与中心工作同部署、同推进、同考核，先后召开专题会议11次，研究解决问题37个。',
  '认真落实“谁执法谁普法”普法责任制，围绕民法典、行政处罚法、行政复议法开展宣讲126场次，受众1.8万人次，满意率99.2%。',
  '严格执行《重大行政决策程序暂行条例》《规范性文件管理办法》等规定，对21件文件进行合法性审核，提出意见58条，全部采纳。',
  '坚持和发展新时代“枫桥经验”，健全网格化服务、精细化治理、信息化支撑的基层平台，排查矛盾纠纷412起，化解406起，化解率98.54%。',
  '推行行政执法公示、执法全过程记录、重大执法决定法制审核三项制度，公示执法信息1032条，抽查案卷96份，发现问题14个并全部整改到位。',
  '受理群众来信来访73批（次），同比下降18.9%，按期办结率100%；领导干部接访下访24次，包案化解疑难事项9件。',
  '强化行政权力制约监督，自觉接受人大监督、政协民主监督和社会监督，办理建议提案32件，见面率、办结率、满意率均达到100%。',
  '加强法治队伍建设，配备法律顾问3名、公职律师2名，参与合同审查85份——涉及金额2360万元——避免损失约120万元。',
  '深化“放管服”改革……推进政务服务事项“一网通办”，梳理高频事项218项，压减办理时限三分之二以上，群众办事更加便捷。',
  '同时也要看到，工作中仍然存在学法用法不够深入、执法力量相对薄弱、普法形式比较单一等问题，需要在今后的工作中认真加以解决。',
]

/** Nothing but Hanzi: every full line of it holds exactly the standard's measure. */
const hanzi = '天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜'

/** A report of so many chapters, each of about two pages and a half, the same each time. */
export function longReport(chapters: number): Report {
  const list = Array.from({ length: chapters }, (_, index) =>
    chapter(`推进第${index + 1}项工作的举措和成效`, chapterBlocks(index)),
  )
  return reportOf(list, {
    front: chapter('', front(), { kind: 'front', level: null }),
    back: back(),
  })
}

function front(): Block[] {
  return [role('县人民政府：', 'recipient'), paragraph(text(3, 2))]
}

function back(): Report['back'] {
  const blocks = [
    paragraph('特此报告。'),
    role('附件：1.白苇镇规范性文件目录', 'attachments'),
    role('2.白苇镇法治建设重点任务完成情况统计表（按承担单位分列）', 'attachments'),
    role('白苇镇人民政府', 'signature'),
    role('2026年1月5日', 'date'),
  ]
  return chapter('', blocks, { kind: 'back', level: null })
}

function chapterBlocks(index: number): Block[] {
  return [1, 2, 3].flatMap((part) => [
    heading(2, `健全第${part}方面制度机制`),
    paragraph(text(index * 3 + part, 3)),
    paragraph(hanzi.repeat(2 + (part % 3)).slice(index % 30)),
    runIn(`抓实第${part}类事项。`, text(index + part * 5, 2)),
    heading(3, `完善配套措施`),
    paragraph(text(index * 7 + part, 3)),
  ])
}

function text(from: number, count: number): string {
  return Array.from(
    { length: count },
    (_, turn) => sentences[(from + turn * 3) % sentences.length],
  ).join('')
}

function runIn(lead: string, rest: string): Block {
  const children = [{ text: lead, lead: true as const }, { text: rest }]
  return { type: 'paragraph', id: newId(), level: 3, children }
}

function role(words: string, is: 'recipient' | 'attachments' | 'signature' | 'date'): Block {
  return { type: 'paragraph', id: newId(), role: is, children: [{ text: words }] }
}
