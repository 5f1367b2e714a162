/**
 * How much a numbered sentence names the topic of the text after it (a heading) rather than itself
 * telling a measure or a result (body). Positive is a heading; `reasons` are Chinese, strongest first.
 */
export interface TopicScore {
  readonly score: number
  readonly reasons: readonly string[]
}

/** Scores the words of a first sentence, its end mark taken off. What follows it is not looked at. */
export function scoreTopic(sentence: string): TopicScore {
  if (sentence.length > longestScored) return { score: -9, reasons: ['首句很长'] }
  const bare = withoutNames(sentence)
  const found = signs
    .map(({ reason, weight }) => ({ reason, weight: weight(bare, sentence) }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  const score = found.reduce((sum, { weight }) => sum + weight, base)
  const told = found.filter(({ weight }) => weight < 0 === score < 0)
  return { score, reasons: told.map(({ reason }) => reason).filter((reason) => reason !== '') }
}

/** Whether a sentence holds a counted or measured quantity in digits, names and years aside. */
export function hasQuantity(sentence: string): boolean {
  return quantity.test(withoutNames(sentence))
}

const longestScored = 160
const base = 1.5

/** Numbers inside 《》 and quotes are names, and so is the number of a hot line. */
function withoutNames(sentence: string): string {
  return sentence
    .replace(/《[^《》]{0,80}》/gu, '《》')
    .replace(/[“"][^“”"]{0,30}[”"]/gu, '“”')
    .replace(
      /(?<!\d)(?:12345|12309|12348|12389|110|119|120|122)(?!\d)(?=[\u4e00-\u9fff])/gu,
      '热线',
    )
    .replace(/\d{1,3}小时(?!内)/gu, '全天')
}

const quantity =
  /[\d０-９][\d０-９.,．，]{0,12}\s{0,2}(?:[余多几]|[万亿千百])?\s{0,2}(?:[%％‰个件起次人名期场份条项宗家处所篇部批户例元万亿倍本册台辆张套米亩公吨天日小分支组类单位岁轮门课款间座块只对页]|亩|余)/u
const wordedQuantity =
  /(?:[一二三四五六七八九十两]{1,3}余?|数)(?:次|名|场|期|人次|件|起|份)(?!项|第|制)/u

interface Sign {
  readonly reason: string
  readonly weight: (bare: string, sentence: string) => number
}

function sign(reason: string, weight: number, pattern: RegExp): Sign {
  return { reason, weight: (bare) => (pattern.test(bare) ? weight : 0) }
}

const signs: readonly Sign[] = [
  { reason: '', weight: (_, sentence) => lengthWeight(sentence.length) },
  { reason: '分句多', weight: (bare) => clauseWeight(bare) },
  sign('首句含数量', -5, quantity),
  sign('首句含数量', -2, wordedQuantity),
  sign(
    '以时间开头',
    -4,
    /^(?:今年|本年|去年|年内|年初|年底|全年|上半年|下半年|截[至止]|近年来|近[两三]年|自?[\d]{1,2}月|自(?=\d|.{0,5}(?:年|月|日|以来|起))|\d{4}年(?:[，,以来底初全\d]|度?[，,]))/u,
  ),
  sign(
    '写有日期',
    -2.5,
    /[^《]\d{1,2}月(?:份|\d{1,2}日|[上中下]旬|[，,至底初起])|截[至止](?:目前|\d)|今年以来|\d{4}年以来/u,
  ),
  sign(
    '写有结果',
    -2.5,
    /先后|共计|累计|被评为|被授予|被命名|荣获|获得(?!感)|均已|均为|已(?:完成|建成|全部|经|有|在|将|于)|未发生|未出现|无一|达到?\d/u,
  ),
  sign('写有已做的事', -2, /[^为除](?:了)(?!解|结|然|断)/u),
  sign(
    '写有文件',
    -2.5,
    /(?:印发|制定|出台|下发|发布|修订|起草|编印|转发|签订)(?:了)?(?:[^，。]{0,12})《》/u,
  ),
  { reason: '写有文件', weight: (bare) => (bare.includes('《') && bare.length > 22 ? -1 : 0) },
  { reason: '以具体工作开头', weight: (bare) => eventWeight(bare) },
  sign(
    '写有做法',
    -1.5,
    /[，,](?:邀请|组织|召开|举办|会同|联合|印发|下发|成立|由|要求|明确|对|将其|并|同时|通过|以此|从而|确保|督促|其中|特别是|主要)/u,
  ),
  sign('写有人名职务', -2, /同志|教授|书记、|局长、|县长、|区长、|市长、/u),
  sign('由谁做什么', -2, /由.{1,20}(?:担任|负责|牵头|任组长|组成)/u),
  sign(
    '以单位开头',
    -1,
    /^(?:我[局市县区省委厅院]|市局|县局|区局|省厅|分局|[本该]|全[市县区省局](?!面)|各(?:级|部门|单位|地)|[市县区省](?:政府|委)|局党[组委]|党组|党委)/u,
  ),
  sign(
    '以介词开头',
    -1,
    /^(?:对(?!标|接|外)|针对|围绕|通过|按照|根据|结合|依托|联合|会同|为(?!民|企)|由|将|把|与|从(?!严|优)|在|经|每|除|如)/u,
  ),
  sign('引出下文', -3, /(?:如下|以下.{0,14}|是|为|有|包括|分别)$/u),
  sign(
    '写的是问题',
    3,
    /(?:不够|不足|不高|不强|不深|不严|不到位|不平衡|不均衡|不规范|不完善|不健全|不充分|不深入|不紧密|不适应|不扎实|有待|薄弱|欠缺|偏低|偏弱|滞后|短板|差距|存在.{0,16}(?:问题|环节|地方|现象|情况)).{0,12}$/u,
  ),
  sign(
    '以“加强”一类词开头',
    1,
    /^(?:进一步|持续|不断|全面|深入|扎实|切实|积极|着力|努力|大力|认真|严格|严肃|坚决|坚持|加强|强化|深化|推进|推动|推行|完善|健全|落实|提升|提高|规范|优化|聚焦|突出|抓好|抓实|抓牢|做好|做实|做优|做强|打造|构建|建立健全|创新|履行|高度重视|注重|重视|夯实|压实|筑牢|严把|加大|加快|有序|有效|依法|带头|充分|畅通|拓宽|发挥|保障|维护|促进|增强|改进|树牢|统筹|紧盯|紧扣|实施|开展|化解|学习|贯彻|科学|公正|统一|主动|巩固|牢固|狠抓|防范|锚定|转变|简化|精简|监督|健康|立足|把握|引导|激发|营造|培育|厚植|完成|探索)/u,
  ),
  sign(
    '短语式的题',
    0.5,
    /(?:工作|情况|体系|机制|能力|水平|制度|建设|领导|职责|质效|环境|治理|责任|监督|服务|保障|意识|改革|执法|管理|化解|落实|成效|基础|实效)$/u,
  ),
]

function lengthWeight(length: number): number {
  const steps = [
    [12, 2.5],
    [20, 2],
    [26, 1],
    [32, 0],
    [38, -1],
    [43, -2],
    [50, -3.5],
  ] as const
  return steps.find(([limit]) => length <= limit)?.[1] ?? -5
}

/** Clauses by commas: two or three short ones are a slogan, long ones an account. */
function clauseWeight(bare: string): number {
  const clauses = bare.split(/[，,；;]/u)
  if (clauses.length < 3) return 0
  const short = clauses.every((clause) => clause.length <= 10)
  return short ? -0.5 * (clauses.length - 3) : -1 * (clauses.length - 2) - 0.5
}

/** 召开, 举办 … open an account of what was done, unless the phrase stops there (开展专题宣讲). */
function eventWeight(bare: string): number {
  const opens =
    /^(?:召开|举办|印发|下发|出台|成立|邀请|组织|选派|抽调|制定|编制|修订|聘请|开设|建成|新建|办理|受理|查处|完成|收到|组建|设立|升级|配备|参加|参与|审查|审核|清理|取消|调整|上线|开通|投入|发放|签订|举行|承办)/u
  if (!opens.test(bare)) return 0
  if (bare.length <= 10) return -0.5
  return /[，,]/u.test(bare) ? -2.5 : -1.5
}
