import { verbs, weakVerbs } from './label-words'

/** The noun directly after a unit: 12名|科所队负责人|全部参加. `end` is its end in the text. */
export interface NounAfter {
  readonly noun: string
  readonly end: number
}

const longest = 30

/** Words that end a noun: adverbs, prepositions, verbs; with the words that only begin like them. */
const stops = new RegExp(
  [
    '[，。；：、！？（）()《》”\\d ]',
    '(?<![平人年日月户])均(?!衡|值|等)|全部|全都|已|依法|逐一|逐场|逐步|逐项|当场|规范(?!性|化)|全程|每(?=年|月|季|周|天|半)|源于|来源于|上升|第(?=[一二三四五\\d])|予以|给予|组织(?:了|开展)|进入|联系|分片|被(?!告|申请|害|拐|骗|诉|执行)|(?<![案事理缘])由',
    '(?<![存所现])在(?!校|建|册|编|职|线|岗|押|逃|营|库|读|园|籍|研|华|矫|运|产|途)|因(?!素|果|公)|对(?!象|口|策|外|接|讲|子|方|话)',
    '向(?!导|日)|从(?!业|事|重|轻)|经(?!济|营|验|费|理|典|办|贸|纪|络|销|侦|开|商)|将(?!军)|把|(?<![行作勇])为(?!民|企|老|农)|是',
    '(?<![国所私特没只仅])有(?!效|限|机|关|害|毒|线|色|奖|偿|组织|影响|期徒刑)|未(?!成年|来|遂|结|办结|审结)|不(?!动产|良|合格|起诉|足|文明|规范|实|正|诚信|安全|同|满意|一致|得)',
    '以(?!上|下|内|外|案)|并(?!购|轨|网)|且|尚|仍|无(?!人|线|障碍|证|烟|偿|害|犯罪)|(?<![技职功可只才])能(?!力|源|耗|手|效)|可(?!再生|疑|视|行|研|燃)|占(?!地|道|用)|达(?!标)|共(?!享|建|治|青|同|产|性)|合计|累计|分别|正在',
    '(?:下降|提高|提升|增加|减少|缩短|压缩|精简|增长|降低|上升)|降至|增至|全年|年内|今年|推广|实地|交叉|暂停|认领|逐|位居|驻点|值班|参训|参会|结束|开始|平均|年均|带头|各(?!类|项|级|种)',
    '(?<![主责现历离信连])任(?![务期职何意免命用教])|进行|受到|纳入|通过(?!率)|全覆盖(?=[，。；])|补充|稳定|保持|列入|入选|获评|获(?!奖)|投用|正式|持续|深入|前往|围绕|按照|根据|结合|负责(?!人|制)|承担|接受|用于|来自|深化|作为|高于|低于|同比|环比|较上年|比上年|与上年|超过',
    '强化|加强|严格|实施(?!方案|办法|细则|意见|主体|单位)|落实|赴|述法|领导干部述|获得|取得|以内|以上|左右|向社会|集体学习|签(?!约|证|名)|到(?!位|期|案|会)|(?<![一二三特优])等(?!级|次|额)|，',
  ].join('|'),
  'u',
)
const verb = new RegExp(
  verbs
    .filter(
      (word) =>
        !/^(?:建|登记|检测|检查|审核|评查|监测|运行|组织|实施|巡查|优化|安置|采集|公布|培养|制作|完善|移交|投入)/u.test(
          word,
        ),
    )
    .join('|'),
  'u',
)
const relative =
  /^(?:[^，。、；：（）“]{1,4}不[^，。、；：（）“]{1,6}的(?=[^，。、；：（）])|(?:有(?!期)|具备|拥有|涉及|属于|符合|具有|存在|影响|需要?|受|被|经|从事|参加|参与|负责|来自|反映|关系|关乎|未|不|对|因|在|打听|熟悉|尚未|已|由|新)[^，。；、：（）]{1,28}?的(?=[^，。；、：（）]))/u

/** Null where something else than a noun follows; reads at most thirty characters. */
export function nounAfter(text: string, from: number, limit: number): NounAfter | null {
  const start = text.charAt(from) === ' ' ? from + 1 : from
  const words = text.slice(start, Math.min(start + longest, limit))
  const skipped =
    /^(?:(?:以上|以下)的?|的(?!是))(?=[^，。；、：（）占均的])/u.exec(words)?.[0] ?? ''
  const clause = relative.exec(words)?.[0] ?? skipped
  const rest = words.slice(clause.length)
  if (
    /^(?:内(?![部资河科容])|以|左右|之|前(?![沿置端])|后(?![勤备续期])|来(?![访信华电源自])|间(?!接)|里|中(?![小学心医央药国型华级层])|多(?![功元部发])|余|上下|期(?!刊|货)|一次|\+|起)/u.test(
      rest,
    ) &&
    clause === ''
  )
    return null
  const open = withNames(rest)
  const stop = stops.exec(open)?.index ?? rest.length
  const cut = verb.exec(open.slice(0, stop))?.index ?? stop
  if (cut === 0 || acting.test(open)) return null
  const printed = rest.slice(0, cut)
  const noun = withoutTail(printed)
  if (noun.length < 1 || /^[和与及或]/u.test(noun)) return null
  return { noun, end: start + clause.length + printed.length }
}

/** “九小单位” is one name: its marks and words end no noun. */
function withNames(words: string): string {
  return words.replace(/“[^”]{1,20}”/gu, (name) => '名'.repeat(name.length))
}

/** 三次调整了: what follows is what was done. */
const acting = new RegExp(`^(?:${weakVerbs.join('|')})(?:了|到|至)`, 'u')

/** 公职律师中, 方面的, 派出所和: what leads on to the next words is no part of it. */
function withoutTail(noun: string): string {
  if (noun.startsWith('方面的')) return '方面'
  return counted(noun).replace(/(?:[和与及或上里内的了]|(?<![初高])中|之中|以及|全部|当中)+$/u, '')
}

/** 警卫路线的调研工作: the noun before 的 is counted, unless it only says what kind (重复报警的点位). */
function counted(noun: string): string {
  const [owner = '', thing] = noun.split('的')
  if (thing === undefined) return noun
  if (/^(?:批次|批|阶段|部分)$/u.test(owner)) return owner
  const isKind = owner.length < 3 || kind.test(owner)
  return isKind ? (noun.split('的').at(-1) ?? noun) : owner
}

const kind = new RegExp(
  `${[...verbs, ...weakVerbs].join('|')}|[大高好重多全新优强小低差不便难急]$|性$`,
  'u',
)
