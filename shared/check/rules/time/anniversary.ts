import { numberValue } from '../../../structure/counting'
import { chineseNumeral } from '../../../structure/numbering'
import { placeIn } from '../../checked'
import { textsOfPlan } from '../../plan-part'
import { reportRule } from '../../rule'

/** The year before the first of each day and month that is counted by 第…个. */
const days: Readonly<Record<string, number>> = {
  国家宪法日: 2013,
  国家公祭日: 2013,
  烈士纪念日: 2013,
  全民国家安全教育日: 2015,
  中国医师节: 2017,
  中国农民丰收节: 2017,
  民法典宣传月: 2020,
  中国人民警察节: 2020,
  宪法宣传周: 2017,
  全国宪法宣传周: 2017,
  全国安全生产月: 2001,
  国际禁毒日: 1987,
  全国防灾减灾日: 2008,
  全国交通安全日: 2011,
  世界知识产权日: 2000,
  全国税收宣传月: 1991,
  全国生态日: 2022,
  中国航天日: 2015,
  全民国防教育日: 2000,
}

/** The year from which …周年 counts. */
const births: readonly (readonly [RegExp, number])[] = [
  [/(?:中华人民共和国|新中国)成立/u, 1949],
  [/中国共产党(?:成立|建党)|建党/u, 1921],
  [/(?:中国人民解放军)?建军/u, 1927],
  [/现行宪法公布施行/u, 1982],
  [/(?:中国人民)?抗日战争(?:暨世界反法西斯战争)?胜利/u, 1945],
  [/改革开放/u, 1978],
  [/红军长征胜利/u, 1936],
  [/人民代表大会(?:制度)?(?:成立|建立)/u, 1954],
  [/香港回归(?:祖国)?/u, 1997],
  [/澳门回归(?:祖国)?/u, 1999],
]

/** 第十二个国家宪法日, 新中国成立76周年: what moves by one each year. */
export const anniversary = reportRule('time/anniversary', 'warning', ({ draft, texts }) => {
  const own = draft.year
  if (own === null) return []
  const plan = textsOfPlan(texts)
  return texts.flatMap((text) => {
    if (text.kind === 'number') return []
    return [...ordinals(text.text), ...jubilees(text.text)].flatMap(
      ({ start, words, value, origin }) => {
        const named = /(20\d{2})年[^。；]{0,40}$/u.exec(
          text.text.slice(Math.max(0, start - 50), start),
        )
        const year = named ? Number(named[1]) : own
        const wanted = year - origin
        if (value === wanted || (plan.has(text) && value === wanted + 1)) return []
        const right = words.replace(/\d+|[一二三四五六七八九十百]+/u, (number) =>
          /\d/u.test(number) ? String(wanted) : chineseNumeral(wanted),
        )
        return [
          {
            place: placeIn(text, start, start + words.length),
            message: `按${year}年算应是“${right}”，这里是“${words}”。`,
            expected: right,
            fix: { start, end: start + words.length, text: right },
          },
        ]
      },
    )
  })
})

interface Told {
  readonly start: number
  readonly words: string
  readonly value: number
  readonly origin: number
}

function ordinals(text: string): readonly Told[] {
  const found = /第(\d{1,3}|[一二三四五六七八九十]{1,3})个(?=“?([\u4e00-\u9fff·]{3,12}))/gu
  return Array.from(text.matchAll(found)).flatMap(
    ({ index, 0: words, 1: number = '', 2: after = '' }) => {
      const day = Object.keys(days).find((name) => after.startsWith(name))
      const value = numberValue(/\d/u.test(number) ? `${number}.` : `${number}、`)
      const origin = day === undefined ? undefined : days[day]
      return origin === undefined || value === null ? [] : [{ start: index, words, value, origin }]
    },
  )
}

function jubilees(text: string): readonly Told[] {
  return Array.from(text.matchAll(/(\d{1,3})周年/gu)).flatMap(
    ({ index, 0: words, 1: number = '' }) => {
      const before = text.slice(Math.max(0, index - 14), index)
      const birth = births.find(([name]) => new RegExp(`(?:${name.source})$`, 'u').test(before))
      return birth ? [{ start: index, words, value: Number(number), origin: birth[1] }] : []
    },
  )
}
