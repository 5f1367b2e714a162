import type { CheckedText } from '../../checked'
import type { Place } from '../../finding'
import { reportRule } from '../../rule'
import { saidOnce, twoForms, type Naming } from '../../two-forms'
import { ownRegion } from './own-region'
import { personNamings } from './person-names'
import { unitNamings } from './unit-names'

/** One document, unit or person called by two names, as far as it is certain that one is meant. */
export const twoNames = reportRule('wording/two-names', 'warning', ({ draft, texts }) => {
  const own = texts.filter(({ kind }) => kind !== 'number')
  const units = twoForms(
    unitNamings(own),
    (usual, rare) => `别处写作“${usual}”，这里写作“${rare}”；如果是同一个单位，请统一。`,
    8,
  )
  return [
    ...twoForms(
      documentNamings(own),
      (usual, rare) => `别处写作${usual}，这里写作${rare}；如果是同一个文件，请统一。`,
    ),
    ...units,
    ...twoForms(
      personNamings(own),
      (usual, rare) => `别处写作“${usual}”，这里写作“${rare}”；如果是同一个人，请统一。`,
    ),
    ...ownRegion(draft.organization, own).filter(
      ({ place }) => !units.some((unit) => isWithin(place, unit.place)),
    ),
  ]
})

function isWithin(one: Place, other: Place): boolean {
  return one.block === other.block && one.start >= other.start && one.end <= other.end
}

/** By which documents are told apart: 民事诉讼法, 刑事诉讼法. */
const tellsApart =
  /[\d一二三四五六七八九十（）()上下中前后内外大小新旧东西南北城乡镇村街省市区县国民刑党政公私男女老少甲乙丙丁工农商学水电土林]/u

/** Words by which documents are called, that are mistaken for one another. */
const kinds = /(?:规定|规则|办法|方法|措施|举措|规程|规范|意见|方案)$/u

function documentNamings(texts: readonly CheckedText[]): readonly Naming[] {
  const names = saidOnce(texts, (text) =>
    Array.from(text.matchAll(/《[^《》]{8,60}》/gu), ({ index, 0: whole }) => ({
      start: index,
      end: index + whole.length,
    })),
  )
  return [...names].flatMap(([form, said]) =>
    nearOnes(form.slice(1, -1)).map((key) => ({ ...said, key, form })),
  )
}

/**
 * What a document's name looks like with one character left open, not a numeral, or with its kind or
 * the end of its years left open; so that near ones meet.
 */
function nearOnes(name: string): readonly string[] {
  const keys: string[] = []
  for (let at = 0; at < name.length; at += 1) {
    if (tellsApart.test(name.charAt(at))) continue
    // 工作规则 and 工作规划 are two.
    if (at === name.length - 1 && name.charAt(at - 1) === '规') continue
    keys.push(`${name.slice(0, at)}？${name.slice(at + 1)}`)
  }
  if (kinds.test(name)) keys.push(`${name.slice(0, -2)}？？`)
  const span = /（(20\d{2})—20\d{2}年）$/u.exec(name)
  if (span) keys.push(`${name.slice(0, span.index)}（${span[1]}—？）`)
  return keys
}
