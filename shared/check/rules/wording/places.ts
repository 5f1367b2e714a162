import { textRule, type Hit } from '../../rule'
import { knownDivisions } from './divisions'

/** By which towns call a part of theirs that is no county, or that begin other words: 新城区, 和县级. */
const vague =
  /^(?:.[县旗市]|[东西南北中上下新老旧城郊矿河江桥铁市路港海][东西南北中上下城关门港市口滨]?区|和平区|向阳区|平安区|新华区|中原区|东方市)$/u

/** A prefecture or county directly behind a province or prefecture that it is not in. */
export const places = textRule('wording/places', 'error', ({ kind, text }) => {
  if (kind === 'number') return []
  const hits: Hit[] = []
  for (const { index } of text.matchAll(/[省区市州盟](?=[\u4e00-\u9fff]{1,12}?[市区县旗州盟])/gu)) {
    const end = index + 1
    const parent = nameBefore(text, end)
    const name = parent === null ? null : nameAfter(text, end)
    if (parent === null || name === null || isIn(name, parent)) continue
    const isPrefecture = knownDivisions().prefectures.has(name)
    if (!isPrefecture && vague.test(name)) continue
    hits.push({
      start: end - parent.length,
      end: end + name.length,
      message: `${name}在${homesOf(name)}，不在${parent}，请核对。`,
      ...(!isPrefecture && { severity: 'warning' as const }),
    })
  }
  return hits
})

/** The province or prefecture whose name ends here. */
function nameBefore(text: string, end: number): string | null {
  const { longest, provinces, prefectures } = knownDivisions()
  for (let length = Math.min(longest, end); length >= 3; length -= 1) {
    const name = text.slice(end - length, end)
    if (provinces.has(name) || prefectures.has(name)) return name
  }
  return null
}

/** The prefecture or county whose name begins here; 和平区 in 和平区域 is none. */
function nameAfter(text: string, start: number): string | null {
  const { longest, homes } = knownDivisions()
  for (let length = longest; length >= 2; length -= 1) {
    const name = text.slice(start, start + length)
    if (homes.has(name) && !/[域级划间分]/u.test(text.charAt(start + length))) return name
  }
  return null
}

function isIn(name: string, parent: string): boolean {
  return (knownDivisions().homes.get(name) ?? []).some(
    ({ province, prefecture }) => province === parent || prefecture === parent,
  )
}

function homesOf(name: string): string {
  return (knownDivisions().homes.get(name) ?? [])
    .map(({ province, prefecture }) => `${province}${prefecture ?? ''}`)
    .join('、')
}
