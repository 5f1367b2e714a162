const digits = '\\d{1,2}'
const han = '[一二三四五六七八九十]{1,3}'
const small = `(?:${digits}|${han})`
const to = ' ?[—–~～\\-至到、和与及] ?'
const year = '(?:19|20)\\d{2}'

/**
 * Years, months, days, times of day and parts of the year as printed in running text. A number of
 * months has 个 (3个月), a number of days says so elsewhere: see `isDaysLong`.
 */
export const dates: readonly RegExp[] = [
  // 2023年, 2021—2025年, 2021、2022年, 2023年度, 2023年1—11月
  new RegExp(
    `(?<![\\d.])${year}(?:${to}(?:${year}|\\d{2})(?!\\d)){0,6} ?年(?:度|底|末|初|代|间)?`,
    'gu',
  ),
  new RegExp(`(?<![\\d.])\\d{2} ?年(?=${digits}月)`, 'gu'),
  /[一二][〇○零九][〇○零一二三四五六七八九]{2}年/gu,
  // 5月, 9月下旬, 1至11月份, 3月1日, 6月9日至15日, 十二月四日
  new RegExp(
    `(?<![\\d.])${digits}(?:${to}${digits}){0,6} ?月(?:份|底|末|初|[上中下]旬)?(?: ?${digits}(?:${to}(?:${digits} ?月 ?)?${digits}){0,4} ?[日号])?`,
    'gu',
  ),
  new RegExp(`${han}(?:${to}${han}){0,6}月(?:份|底|末|初|[上中下]旬)?(?:${small}[日号])?`, 'gu'),
  new RegExp(`(?<=[日号]${to})${digits} ?[日号]`, 'gu'),
  // 9时30分, 上午九点, 20世纪90年代
  new RegExp(`(?<![\\d.])${digits} ?时(?![段限间刻期效空])(?: ?${digits} ?分)?`, 'gu'),
  new RegExp(
    `(?<![\\d.])${digits}点(?!意|建|要|体|感|思|[：，。；、])(?:${digits}分|半|整|钟)?`,
    'gu',
  ),
  new RegExp(`(?<=上午|下午|中午|凌晨|晚上|早上)${small}[时点](?:${small}分|半)?`, 'gu'),
  new RegExp(`${small}世纪(?:${small}年代)?|(?<!\\d)\\d0年代|${han}十年代`, 'gu'),
  // 前三季度, 一季度, 二、三季度; 3个季度 is a length
  new RegExp(`前?[1-4一二三四](?:${to}[1-4一二三四]){0,3}季度`, 'gu'),
  // 前11个月, 前三年, 前10名; not 目前3个月
  /(?<=(?<![目以之当空提事此])前) ?(?:\d{1,4}|[一二两三四五六七八九十百]{1,4}) ?(?:名|位|强|个月|年|天)/gu,
  // 建党100周年
  /(?:\d{1,4}|[一二三四五六七八九十百]{1,5}) ?周年/gu,
]

/**
 * Whether N日 is a length of time (15日内, 公示7日) and not a day of the month; `before` and `after`
 * are the words around it.
 */
export function isDaysLong(before: string, after: string): boolean {
  return (
    /^(?:(?:压缩|压减|缩短|减少|精简|减)[至到为]|以内|之内|内|以上|以下|期限|期满|左右|的?公[示告]期)/u.test(
      after,
    ) ||
    /(?:提前|为期|不超过|不少于|不得少于|不得超过|超过|至少|满|连续|历时|延长|公示|公告|缩短了?|压缩了?|减少了?|共|达|缩短[到至为]|压缩[到至为])$/u.test(
      before,
    )
  )
}
