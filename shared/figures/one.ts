import type { Measure } from './measure'

/**
 * Whether 一 with a measure word counts. Mostly it is an article or part of a word (一个整体, 统一名称,
 * 一起, 一项重要工作): it counts as a frequency, as a length with a limit, and in lists of counts.
 */
export function isOneCounted(before: string, measure: Measure, after: string): boolean {
  if (/[每同任某这那哪另唯各逐单首头又第之统万归专又再是像如某一上下前后]$/u.test(before))
    return false
  if (/(?:作为|成为|任何|还有|就是|有的)$/u.test(before)) return false
  if (after.startsWith('一')) return false
  switch (measure.unit) {
    case '年':
    case '周':
    case '天':
    case '小时':
    case '个月':
    case '个小时':
    case '个季度':
    case '个工作日':
      return isLimit(before, after)
    case '起':
      return /^[^，。、；]{0,12}(?:案|事故|事件|火灾|纠纷)/u.test(after)
    case '次':
      return isOccasion(before, after)
    case '个':
      return isMember(before, after)
    default:
      return counted.has(measure.unit) && (isMember(before, after) || isClosing(before, after))
  }
}

/** 举办普法活动一场，: behind its noun at the end of a clause. */
function isClosing(before: string, after: string): boolean {
  const isNamed = /[\u4e00-\u9fff][\u4e00-\u9fff”](?<![的中其缺少有是为于把在这])$/u.test(before)
  // 人手一台, 一村一名 say how many each has.
  const isShared = /(?:人手|人均|每.|一.|各.?)$/u.test(before)
  return isNamed && !isShared && /^(?:[，。；、）]|$)/u.test(after)
}

const counted: ReadonlySet<string> = new Set(
  '场 名 件 条 份 项 家 例 辆 户 人 期 轮 篇 部 所 座 台 处 堂 幢 栋'.split(' '),
)

function isLimit(before: string, after: string): boolean {
  return (
    /^(?:以内|之内|内|以上|以下|期|左右|多(?![次种个]))/u.test(after) ||
    /(?:为期|提前|不超过|不少于|至少|缩短|超过|历时|连续|延长|满|近|时间)[到至为了]?$/u.test(before)
  )
}

function isOccasion(before: string, after: string): boolean {
  return (
    /(?:至少|不少于|每年|每月|每周|每日|每天|每季度?|每半年|年|月|周|天|召开|开展|举办|组织|进行|举行|听取|研究|会商|调度|通报|巡查|检查|培训)了?$/u.test(
      before,
    ) || /^(?:[，。；、）以]|$)/u.test(after)
  )
}

/** 一个集体和3名个人: with other counts near, or after a verb of getting, naming or setting up. */
function isMember(before: string, after: string): boolean {
  return (
    /^[^，。；]{1,10}[、和及][\d两三四五六七八九]/u.test(after) ||
    /\d[^，。；]{1,8}[、和及]$/u.test(before) ||
    /(?:至少|不少于|新增|增加|设立|成立|增设|配备|获评|荣获|建成|打掉|破获|查处|追究|评为|命名|通过|发布|约谈|印发|制定|修订|废止)了?$/u.test(
      before,
    )
  )
}
