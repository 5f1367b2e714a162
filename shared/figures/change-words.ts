import type { FigureDirection } from '../model/draft'

const ups =
  '增长 上升 提高 增加 提升 上涨 扩大 上浮 攀升 回升 加快 上扬 上调 拉高 净增 增 升 涨 跃升 提速'.split(
    ' ',
  )
const downs =
  '负增长 下降 减少 降低 下滑 压缩 精简 缩短 压减 回落 下跌 缩减 削减 收窄 下调 缩小 放缓 萎缩 降 减 跌 减轻 节约 节省'.split(
    ' ',
  )
const ofRates = '增速 增幅 涨幅 升幅 增长率 增长幅度 上升幅度 提升幅度 同比增速'.split(' ')
const ofFalls = '降幅 跌幅 减幅 下降幅度 下降率 降低幅度 压缩比例 压减比例 减少幅度 压缩率'.split(
  ' ',
)

const about =
  '(?:约|近|超过了?|超|逾|不少于|不低于|不超过|至少|将近|接近|大约|突破|高达|仅|将|了|幅度|都|均|各|分别|再|又|已|也)*'
const verb = new RegExp(`(${longest([...ups, ...downs])})${about}(?:达到?|为)?${about} ?$`, 'u')
const noun = new RegExp(
  `(${longest([...ofRates, ...ofFalls])})${about}(?:为|达到?|是|在)?${about} ?$`,
  'u',
)
const object = new RegExp(
  `(压缩|减少|精简|压减|缩短|降低|节约|削减|节省|减轻)(?:了)?(?![比率幅量])([^，。；、：（）到至占率为是\\d]{2,14}?)${about}(?:达到?)?${about} ?$`,
  'u',
)
const sign = /(?:同比|环比|比上年|较上年) ?([+\-↑↓]) ?$/u
const compared =
  /(?:[比较](?:上年|去年)[^，。；\d]{0,6}(高|低|多|少|快|慢)出?了?|(高于|低于|快于|慢于)(?:上年|去年)[^，。；\d]{0,6})(?:约|近)? ?$/u
const multiple = /(?:是|为|达|相当于|达到)(?:上年|去年)(?:同期)?的(?:约|近)? ?$/u

/** The word of change at the end of a text, directly before its size. */
export interface ChangeWord {
  readonly direction: FigureDirection
  /** Where in the words it begins. */
  readonly start: number
  /** A noun, 增速 or 降幅: the size is a rate that may change itself. */
  readonly isRate: boolean
  /** What changed, where the verb has it as its object: 压缩|办理时限|60%. */
  readonly object: string | null
}

/** Null where the words before a percentage say a level (提高到55%) or nothing of change. */
export function changeWord(words: string, unit: string): ChangeWord | null {
  const bare = words.endsWith('-') ? words.slice(0, -1) : words
  const isNegative = bare !== words
  const signed = sign.exec(words)
  if (signed)
    return word(/[+↑]/u.test(signed[1] ?? '') ? 'up' : 'down', words.search(/[+\-↑↓] ?$/u))
  const rate = noun.exec(bare)
  const named = rate ?? verb.exec(bare)
  if (named) {
    const isUp = ups.includes(named[1] ?? '') || ofRates.includes(named[1] ?? '')
    return word(isUp !== isNegative ? 'up' : 'down', named.index, rate !== null)
  }
  const more = compared.exec(words)
  if (more) {
    const isUp = /[高多快]/u.test(more[1] ?? more[2] ?? '')
    return word(isUp ? 'up' : 'down', more.index)
  }
  const times = unit === '倍' ? multiple.exec(words) : null
  if (times) return word('up', times.index)
  const done = object.exec(words)
  return done ? { ...word('down', done.index), object: done[2] ?? '' } : null
}

function word(direction: FigureDirection, start: number, isRate = false): ChangeWord {
  return { direction, start, isRate, object: null }
}

function longest(list: readonly string[]): string {
  return [...list].sort((one, other) => other.length - one.length).join('|')
}
