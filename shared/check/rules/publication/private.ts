import { textRule, type Hit } from '../../rule'

/** Numbers of private persons. */
export const privateNumbers = textRule('publication/private', 'warning', ({ kind, text }) => {
  if (kind === 'number' || !/\d{4}|[A-Z]/u.test(text)) return []
  return [...identities(text), ...phones(text), ...plates(text)].toSorted(
    (one, other) => one.start - other.start,
  )
})

function identities(text: string): readonly Hit[] {
  return Array.from(text.matchAll(/(?<!\d)\d{17}[\dXx](?!\d)/gu)).flatMap(
    ({ index, 0: number }): readonly Hit[] => {
      if (!hasBirthday(number)) return []
      const place = { start: index, end: index + number.length }
      const message = '这是一个公民身份号码，公开前要删去或遮掉。'
      if (isChecked(number)) return [{ ...place, message, severity: 'error' }]
      // One that was copied wrongly is somebody's all the same.
      const before = text.slice(Math.max(0, index - 8), index)
      return /身份证?(?:号|号码|件号)?[：:为是]?\s?$/u.test(before) ? [{ ...place, message }] : []
    },
  )
}

/** GB 11643-1999: the date of birth in it. */
function hasBirthday(number: string): boolean {
  const [month, day] = [Number(number.slice(10, 12)), Number(number.slice(12, 14))]
  const isYear = /^[1-9]/u.test(number) && /^(?:18|19|20)/u.test(number.slice(6, 8))
  return isYear && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** GB 11643-1999: the check character. */
function isChecked(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const total = weights.reduce((sum, weight, at) => sum + weight * Number(number.charAt(at)), 0)
  return '10X98765432'.charAt(total % 11) === number.charAt(17).toUpperCase()
}

function phones(text: string): readonly Hit[] {
  return Array.from(
    text.matchAll(/(?<![\d.-])1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![\d.]|元|次|件|条|人)/gu),
    ({ index, 0: number }) => ({
      start: index,
      end: index + number.length,
      message: `“${number}”像是手机号码，公开前请核对。`,
    }),
  )
}

function plates(text: string): readonly Hit[] {
  const found =
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•]?[A-HJ-NP-Z\d]{5,6}(?![A-Z\d])/gu
  return Array.from(text.matchAll(found)).flatMap(({ index, 0: plate }) =>
    /\d/u.test(plate)
      ? [
          {
            start: index,
            end: index + plate.length,
            message: `“${plate}”像是车牌号码，公开前请核对。`,
          },
        ]
      : [],
  )
}
