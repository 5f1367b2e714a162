import { halfWidth } from './numeral'

/** The body that a title names, as printed; null where it names none. */
export function organizationOf(title: string): string | null {
  const name = nameIn(title.replace(/^《|》$/gu, '').trim())?.replace(inCharge, '') ?? ''
  // 我市 names no body, nor does a word that is left of something else.
  return name.length < 2 || /^(?:我|本|全)[^，]{1,2}$|会议/u.test(name) ? null : name
}

function nameIn(spoken: string): string | null {
  const about = spoken.indexOf('关于')
  if (about > 0) return nameBefore(spoken.slice(0, about))
  const words = (about === 0 ? spoken.slice(2) : spoken).replace(handing, '')
  const year = yearPattern.exec(words)
  const before = year ? nameBefore(words.slice(0, year.index)) : null
  if (before !== null) return before
  const rest = year?.index === 0 ? words.slice(year[0].length).replace(/^度/u, '') : words
  const name = rest.slice(0, topic.exec(rest)?.index ?? 0).trim()
  // 政府工作报告 names the kind of report, no body.
  return endsAsBody(name) && name !== '政府' ? name : null
}

/** The year that a title speaks of, in digits of either width or Chinese ones; null for none. */
export function yearOf(title: string): number | null {
  const found = yearPattern.exec(title)?.[1]
  if (found === undefined) return null
  const year = Number(halfWidth(found.replace(/[〇○零一二三四五六七八九]/gu, chineseDigit)))
  return year >= 1949 && year <= 2200 ? year : null
}

/** Whether words end as the name of a public body does. */
export function endsAsBody(text: string): boolean {
  return bodyEnd.test(text)
}

const yearPattern =
  /(?:20\d{2}\s?年?\s?[-—–－~～至]{1,2}\s?)?((?:19|20)\d{2}|２０[０-９]{2}|[二一][〇○零一二三四五六七八九]{3})\s{0,2}年/u
const topic =
  /法治|依法|政府信息公开|政务公开|行政|推进|推动|贯彻|落实|开展|履行|年度|国民经济|预算|决算|本级|[“"《]|工作(?!部|委|办|局)|建设(?![厅局委])/u
const handing = /^(?:报送|上报|呈报|呈送|印发|公布|公开|发布|报备|提交|做好|对)/u
/** 党政主要负责人 and the like report for their body. */
const inCharge =
  /(?:(?<!市|县|区|省|乡|镇)党政)?(?:主要负责(?:人|同志)|主要领导(?:干部)?|领导班子(?:成员)?)$/u
const bodyEnd = new RegExp(
  `(?:${[
    '[局厅委部署办院所站会司社处馆]|政府|办公室|中心|[总支大]队|[市县区省州盟旗乡镇]|街道',
    '公司|集团|大学|学校|党组|海关|税务|银行|兵团',
  ].join('|')})(?:[（(][^（）()]{1,20}[）)])?$`,
  'u',
)

/** What stands before 关于 or the year is the body, unless the title's subject already began. */
function nameBefore(words: string): string | null {
  const name = words.trim()
  return name === '' || (topic.test(name) && !endsAsBody(name)) ? null : name
}

function chineseDigit(character: string): string {
  return String(Math.max(0, '零一二三四五六七八九'.indexOf(character)))
}
