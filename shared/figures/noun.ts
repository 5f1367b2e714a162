import { links, openings, verbs, weakVerbs } from './label-words'

/** What the words before a number name: the shortest phrase of the clause; '' where nothing is left. */
export function nounOf(clause: string): string {
  const phrase = withoutOpenings(withoutLinks(clause))
  const share = /占(?:比|有率|[^，]*(?:比重|比例|比率|份额))?[^，]*$/u.exec(phrase)?.[0]
  if (share !== undefined) return shareOf(share)
  return withoutOpenings(afterOf(afterWeakVerb(withoutOpenings(afterVerb(doneOf(phrase))))))
}

/** 占总数的 is a share without a name of its own. */
export function shareOf(words: string): string {
  const name = /^占[^，]*?(?:比重|比例|比率|份额|比|有率)/u.exec(words)?.[0]
  return name === undefined ? '占比' : name
}

export function withoutLinks(clause: string): string {
  return repeated(clause, links)
}

export function withoutOpenings(clause: string): string {
  return repeated(clause, openings)
}

/** At most twelve words are taken away, so that the work has a bound. */
function repeated(words: string, pattern: RegExp): string {
  let rest = words
  for (let times = 0; times < 12; times += 1) {
    const shorter = rest.replace(pattern, '')
    if (shorter === rest) break
    rest = shorter
  }
  return rest
}

const longestFirst = [...verbs, ...weakVerbs].sort((one, other) => other.length - one.length)
const verbal = new RegExp(`^(?:${longestFirst.join('|')}|不|未|予|予以|通过)+$`, 'u')

/** Whether words are nothing but verbs: 提请批准逮捕. */
export function isVerbal(words: string): boolean {
  return verbal.test(words)
}

const strong = new RegExp(
  `(?:${[...verbs].sort((one, other) => other.length - one.length).join('|')})(?:了|出|到|至)?`,
  'gu',
)
const weak = new RegExp(`^(?:${weakVerbs.join('|')})(?:了|出|及|、)?`, 'u')
const notNoun =
  /^(?:率|数|量|额|度|员|权|书|单|班|站|台|栏|面|件|人员?|中|金额|总额|情况|数量|次数|人数)$/u

/** The words behind the last verb, where they are a noun; the verbs themselves where none stands. */
function afterVerb(phrase: string): string {
  let chain = phrase.length
  for (const match of Array.from(phrase.matchAll(strong)).toReversed()) {
    const end = match.index + match[0].length
    const rest = phrase.slice(end)
    if (rest.length === 1 || notNoun.test(rest)) return phrase
    if (rest.length >= 2 && (light.test(match[0]) || !verbal.test(rest))) return rest
    if (end === chain || chain === phrase.length) chain = match.index
  }
  return chain > 7 && chain < phrase.length ? phrase.slice(chain) : phrase
}

/** Verbs that say nothing of what was done: 开展合法性审核 is 合法性审核. */
const light = /^(?:开展|组织|举办|举行|召开|实施|完成|实现|加强|推动|收到|接到|提出|听取|征集)/u

/** 责令整改火灾隐患: verbs at the front go while a noun is left. */
function afterWeakVerb(phrase: string): string {
  if (/[率度]$/u.test(phrase) && phrase.length < 9) return phrase
  let rest = phrase
  for (let times = 0; times < 4; times += 1) {
    const shorter = rest.replace(weak, '')
    if (shorter.length < 2 || shorter === rest || notNoun.test(shorter)) break
    if (verbal.test(shorter) || /^[或和及与]/u.test(shorter)) break
    rest = shorter
  }
  return rest
}

/** 的 and what stands before it go, where a noun stands behind. */
function afterOf(phrase: string): string {
  const rest = phrase.slice(phrase.lastIndexOf('的') + 1)
  return rest.length >= 2 ? rest : phrase
}

const means = new RegExp(
  `^(?:依托|通过|运用|借助|利用|针对|围绕|根据|按照|聚焦)[^，]{2,}?(?=(?:${longestFirst.join('|')})[^，]{2})`,
  'u',
)

/** 重点人员已撤管: what was done is behind 已; who suffered it stands before 被. */
function doneOf(phrase: string): string {
  const subject = /^.{2,}?(?=被(?!骗|告|害|申|盗|抢|执|困|拐|征))/u.exec(phrase)?.[0]
  if (subject !== undefined && !verbal.test(subject)) return subject
  const done =
    /^.{2,}(?:已|现有|会议(?:审议|研究|审定|讨论)|全部|累计|共计|先后|(?<!公)共(?![享建治青同产性识])|(?<![前最])后(?![果续期勤台备])|并(?![购轨网])|中(?=[可有已由被经])|每(?:年|月|季度|周|天|半年))(?=.{2})/u.exec(
      phrase,
    )?.[0] ?? ''
  return phrase.slice(done.length).replace(means, '')
}
