import { textRule, type Hit } from '../../rule'

/** The difference of two percentages is in 个百分点; nothing falls by a multiple. */
export const percentagePoints = textRule('numerals/points', 'warning', ({ kind, text }) => {
  if (kind !== 'paragraph' && kind !== 'heading') return []
  return [...differences(text), ...told(text), ...against(text), ...falls(text)].toSorted(
    (one, other) => one.start - other.start,
  )
})

function differences(text: string): readonly Hit[] {
  const changes =
    /(?:由|从)[^，。；]{0,12}?(\d{1,3}(?:\.\d{1,3})?)%[^，。；]{0,8}?(?:升|提高|提升|上升|增长|降|下降|降低|降为|变)(?:至|到|为)[^，。；]{0,6}?(\d{1,3}(?:\.\d{1,3})?)%，[^，。；]{0,6}?(?:上升|提高|提升|增长|增加|下降|降低|减少)了?(\d{1,3}(?:\.\d{1,3})?)%/gu
  return Array.from(text.matchAll(changes)).flatMap(
    ({ index, 0: whole, 1: from = '', 2: to = '', 3: by = '' }) => {
      if (!isDifference(to, from, by)) return []
      return [inPoints(index + whole.length, by)]
    },
  )
}

/**
 * 得分率为59.7%；…得分率为61.74%，上升2.04%: the change is the difference of two percentages of the
 * paragraph to the last digit, and not the growth of one to the other.
 */
function told(text: string): readonly Hit[] {
  const changes =
    /(\d{1,3}(?:\.\d{1,3})?)%，(?:较之?|比|同比)?(?:20\d{2}年|上年|去年)?(?:上升|提高|提升|增长|增加|下降|降低|减少)了?(\d{1,2}\.\d{1,3})%/gu
  return Array.from(text.matchAll(changes)).flatMap(
    ({ index, 0: whole, 1: now = '', 2: by = '' }) => {
      const earlier = text.slice(Math.max(0, index - reach), index)
      const follows = Array.from(earlier.matchAll(/(\d{1,3}(?:\.\d{1,3})?)%/gu)).some(
        ({ 1: before = '' }) => isDifference(now, before, by),
      )
      if (!follows) return []
      return [inPoints(index + whole.length, by)]
    },
  )
}

/** 100%，比上年的96.3%提高3.7%. */
function against(text: string): readonly Hit[] {
  const changes =
    /(\d{1,3}(?:\.\d{1,3})?)%，[比较](?:上年|去年|20\d{2}年)(?:同期)?的?(\d{1,3}(?:\.\d{1,3})?)%(?:上升|提高|提升|增长|增加|下降|降低|减少)了?(\d{1,3}(?:\.\d{1,3})?)%/gu
  return Array.from(text.matchAll(changes)).flatMap(
    ({ index, 0: whole, 1: now = '', 2: before = '', 3: by = '' }) =>
      isDifference(now, before, by) ? [inPoints(index + whole.length, by)] : [],
  )
}

function isDifference(now: string, before: string, by: string): boolean {
  return Math.abs(Math.abs(Number(now) - Number(before)) - Number(by)) < 0.0001
}

function inPoints(end: number, by: string): Hit {
  return {
    start: end - by.length - 1,
    end,
    message: `两个百分数相差${by}，应写“${by}个百分点”。`,
    expected: `${by}个百分点`,
    fix: { start: end - 1, end, text: '个百分点' },
  }
}

/** How far before it the other percentage may stand, in UTF-16 code units. */
const reach = 150

function falls(text: string): readonly Hit[] {
  const multiples =
    /(?:下降|减少|降低|缩短|压减|压缩|压降|下滑)了?(?:近|约)?(\d{1,6}(?:\.\d{1,3})?|[一二两三四五六七八九十])倍/gu
  return Array.from(text.matchAll(multiples), ({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
    message: `“${whole}”说不通：减少不用倍数，请写成百分比或分数。`,
  }))
}
