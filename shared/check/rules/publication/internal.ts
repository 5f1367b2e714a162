import { placeIn } from '../../checked'
import { officeHits } from '../../office-list'
import { reportRule } from '../../rule'
import type { Stretch } from '../../sentences'

const guarded =
  /看守所|拘留所|监控汇聚点|戒毒所|留置(?:场所|中心|点)|监区|羁押室|枪弹库|枪械库|枪库|弹药库|武器库|警械库|装备库|民爆库|爆炸物品库|油库|监控中心|监控室|指挥中心|指挥室|机房|数据中心|保密室|机要室|备勤[室点]|武警[\u4e00-\u9fff]{0,4}(?:中队|执勤点)|执勤点|值守点|物证室|涉案财物(?:管理中心|保管[室库]|仓库)/gu
const street =
  '[\\u4e00-\\u9fff]{1,8}(?:路|街|巷|大道|胡同|村|组)\\d{1,5}(?:[—-]\\d{1,4})?号|\\d{1,3}号(?:楼|院|库房)'
const floor =
  '(?:负|地下)[一二三四\\d]层|地下室|(?:[一二三四五六七八九十]{1,2}|\\d{1,2})[层楼](?![级次道宇盘])|\\d{3,4}(?:房间|室)'
const after = new RegExp(
  `^(?:[（：，]?(?:(?:详细)?地址|位置|位于|地处|设在|设于|建在|坐落[于在]|在|迁至|搬至|搬迁至|新址[为在])|[（：])[^。；！？]{0,20}?(?:${street}|${floor})`,
  'u',
)
const directly = new RegExp(`^(?:[A-Z]座)?(?:${floor})+`, 'u')
const beside = new RegExp(`(?:${street}|${floor})(?:的|内的?|东侧|西侧|南侧|北侧)?$`, 'u')

/** A numbered place inside one, posts and routes told by where they are, a frequency. */
const told =
  /(?:第[一二三四五六七八九十\d]{1,3}|(?<![\d.])\d{1,3}号|[一二三四五六七八九十]号)(?:监区|监室|监仓|哨位|岗哨|哨卡|枪库|弹药库|枪弹库)|(?:警卫|警戒|押解|押运|巡逻|巡防|安保|执勤|勤务)的?(?:固定|常用|具体|行进|行车)?(?:路线|线路)(?:为|是|：|从|由|自|途经|经过)|(?:警卫|执勤|巡逻|备勤|布控|设伏)(?:岗位|点位|哨位|点)(?:设在|设于|位于|分别为|：)|(?:无线|对讲机?|电台|集群)[^，。；]{0,6}频率[为是：]?\d|\d{2,4}(?:\.\d{1,4})?(?:兆赫|MHz|兆(?=频))|(?:车队|押运|押解|警卫|护送)[^。；]{0,12}(?:由|从|自)[^。；，]{2,12}?(?:经|途经|沿)[^，。；]{2,20}|(?<=^|[，。；：在])[^，。；：在]{2,24}(?:各|均)?(?:设置|布设|设立|设有|设)[^，。；：]{0,4}?(?:武装|固定|流动)(?:岗哨|哨位|执勤点位?|卡点)/gu

/** Where exactly it is that something is guarded, and what the office's own list keeps from the public. */
export const internal = reportRule('publication/internal', 'warning', (report) => [
  ...report.texts.flatMap((text) =>
    text.kind === 'number'
      ? []
      : [...places(text.text), ...Array.from(text.text.matchAll(told), whole)].map(
          ({ start, end }) => {
            const place = placeIn(text, start, end)
            const message = `“${place.quote}”写明了内部场所、勤务的位置，公开前请核对。`
            return { place, message }
          },
        ),
  ),
  ...officeHits(report, '不公开', ({ wrong, right }) =>
    right === ''
      ? `“${wrong}”在单位用词表里列为不公开，公开前请核对`
      : `“${wrong}”在单位用词表里列为不公开，公开时写作“${right}”`,
  ),
])

/** Guarded places whose address stands right behind them or right before. */
function places(text: string): readonly Stretch[] {
  return Array.from(text.matchAll(guarded)).flatMap(({ index, 0: { length } }) => {
    const end = index + length
    const behind = after.exec(text.slice(end, end + 50)) ?? directly.exec(text.slice(end, end + 12))
    if (behind) return [{ start: index, end: end + behind[0].length }]
    const before = beside.exec(text.slice(Math.max(0, index - 24), index))
    return before ? [{ start: index - before[0].length, end }] : []
  })
}

function whole({ index, 0: words }: RegExpExecArray): Stretch {
  return { start: index, end: index + words.length }
}
