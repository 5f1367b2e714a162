import { textRule } from '../../rule'
import { provinceOf } from './place-list'

const provinces = [...new Set(provinceOf.values())].join('|')
const pairs = new RegExp(
  `(${provinces})(?:省|自治区|壮族自治区|回族自治区|维吾尔自治区)([\\u4e00-\\u9fff]{2,4}?)(?=市)`,
  'gu',
)

/** A city under a province that it is not in. */
export const places = textRule('wording/places', 'error', ({ kind, text }) => {
  if (kind === 'number') return []
  return Array.from(text.matchAll(pairs)).flatMap(
    ({ index, 0: whole, 1: province = '', 2: city = '' }) => {
      const right = provinceOf.get(city)
      if (right === undefined || right === province) return []
      return [
        {
          start: index,
          end: index + whole.length + 1,
          message: `${city}市在${right}，不在${province}，请核对。`,
        },
      ]
    },
  )
})
