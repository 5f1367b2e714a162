import type { CheckedText } from '../../checked'
import { takenFor } from '../../sounds'
import { saidOnce, type Naming, type Said } from '../../two-forms'

/** What names of units end in. */
const endings =
  /局|委员会|管委会|办公室|领导小组|派出所|[大支总中]队|中心|人民?法院|检察院|人民政府|[市区县镇乡]政府|办事处/gu

/** How long names are that are looked at, in UTF-16 code units before their ending. */
const longest = 10

/**
 * The ways in which a unit is named by mistake: a character that sounds or looks alike (云岭市公安局,
 * 云领市公安局), 和 for 与, two words in each other's place, 公安城东分局 beside 城东公安分局.
 */
export function unitNamings(texts: readonly CheckedText[]): readonly Naming[] {
  return [
    ...[...saidOnce(texts, unitsIn)].flatMap(([words, said]) => namingsOf(words, said)),
    ...texts.flatMap((text) => [
      ...turned(text),
      ...branches(text),
      ...offices(text),
      ...towns(text),
    ]),
  ]
}

/** The ending of each name with the Han characters before it, back to the end of another name. */
function unitsIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(endings), ({ index, 0: ending }) => {
    let start = index
    while (index - start < longest && isHan(text.charAt(start - 1)) && text.charAt(start - 1) !== '局')
      start -= 1
    return { start, end: index + ending.length }
  })
} // prettier-ignore

function namingsOf(words: string, { text, start, end, count }: Said): readonly Naming[] {
  const found: Naming[] = []
  for (let at = words.length - 3; at > 0; at -= 1) {
    const [form, left, right] = [words.charAt(at), words.charAt(at - 1), words.slice(at + 1)]
    const naming = { form, text, start: start + at - 1, end, count }
    if (right.length >= 3 && !particles.has(form))
      found.push(...takenFor(form).map((group) => ({ ...naming, key: `${left}${group}${right}` })))
    if (right.length >= 4 && '和与及暨'.includes(form) && isInside(left, right))
      found.push({ ...naming, key: `${left}&${right}` })
    const [one, other] = [words.slice(Math.max(0, at - 3), at - 1), words.slice(at - 1, at + 1)]
    if (at >= 3 && one !== other && right.length >= 3)
      found.push({ ...naming, form: one + other, start: start + at - 3, key: `${[one, other].toSorted().join('')}${right}` })
  }
  return found
} // prettier-ignore

function isHan(character: string): boolean {
  return /^[\u4e00-\u9fff]$/u.test(character)
}

/** Words that stand before a name, and what tells units apart. */
const particles = new Set(
  '由有与于和以及即在再对将向为未也已经至从同会是使的地得等各本该全我其被给请让一二三四五六七八九十东南西北中上下',
)

/** 教育和体育局 is one unit, 公安局和司法局 are two. */
function isInside(left: string, right: string): boolean {
  return !/[局委院府室部厅办队会所心关司站校团]/u.test(left) && !/^[省市区县镇乡]/u.test(right)
}

/** 规划和自然资源局, 自然资源和规划局. */
function turned(text: CheckedText): readonly Naming[] {
  const names = /(?<=[省市区县州旗])([\u4e00-\u9fff]{2,6}?)[和与]([\u4e00-\u9fff]{2,6}?)(?:局|委员会)/gu
  return Array.from(text.text.matchAll(names)).flatMap(
    ({ index, 0: form, 1: one = '', 2: other = '' }) =>
      /[局委会]/u.test(one)
        ? []
        : [{ key: `turned ${[one, other].toSorted().join(' ')}`, form, text, start: index, end: index + form.length, count: 1 }],
  )
} // prettier-ignore

/** A branch goes by the full name of its bureau or by a short one, and that is one of two. */
function branches(text: CheckedText): readonly Naming[] {
  const names = /(?<!市)公安([\u4e00-\u9fff]{2})区?分局|([\u4e00-\u9fff]{2})区?公安分局/gu
  return Array.from(text.text.matchAll(names)).map(({ index, 0: whole, 1: after, 2: before }) => ({
    key: `branch ${after ?? before ?? ''}`,
    form: after === undefined ? 'before' : 'after',
    text,
    start: index,
    end: index + whole.length,
    count: 1,
  }))
}

/** 县委全面依法治县委员会办公室 is not 县委全面依法治县委办公室, nor short for it. */
function offices(text: CheckedText): readonly Naming[] {
  const names = /依法治([国省市县区])委(员会)?办公室/gu
  return Array.from(text.text.matchAll(names), ({ index, 0: form, 1: of = '' }) => ({
    key: `rule of law ${of}`,
    form,
    text,
    start: index,
    end: index + form.length,
    count: 1,
  }))
}

/** 枫树垭镇, 枫树丫镇: a place of three characters and more. */
function towns(text: CheckedText): readonly Naming[] {
  const names = /([\u4e00-\u9fff]{2})([\u4e00-\u9fff])(?=(镇|乡|街道|村|社区))/gu
  return Array.from(text.text.matchAll(names)).flatMap(
    ({ index, 0: whole, 1: left = '', 2: form = '', 3: ending = '' }) => {
      if (particles.has(form) || /[乡镇村街区县市省各个]/u.test(form)) return []
      const end = index + whole.length + ending.length
      return takenFor(form).map((group) => ({
        key: `town ${left}${group}${ending}`,
        form,
        text,
        start: index,
        end,
        count: 1,
      }))
    },
  )
}
