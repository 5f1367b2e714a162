import type { DraftFigure } from '../model/draft'
import type { CheckedText } from './checked'

/** A figure with the text that it stands in. */
export interface FigurePlace {
  readonly text: CheckedText
  readonly figure: DraftFigure
}

/** What is counted and in what: figures of one key may be compared. Money is in 元, whatever is printed. */
export function keyOf(name: string, unit: string): string {
  // 现有公职律师 are 公职律师, 立刑事案件 are 刑事案件, 我镇全年调解纠纷 is 调解纠纷.
  const plain = name
    .replaceAll(/[\s.．]/gu, '')
    .replace(/^(?:[我全本]?(?:[省市区县镇乡局街]|街道))?(?:全年|今年|年内|本年度?)/u, '')
    .replace(/^(?:现有|共有|立(?=刑事|治安))/u, '')
  return `${plain} ${unit.replace(/^[万亿]/u, '')}`
}

/** How much one of a unit is: 10,000 for 万元. */
export function scaleOf(unit: string): number {
  return unit.startsWith('亿') ? 1e8 : unit.startsWith('万') ? 1e4 : 1
}

/** A value as the text of a figure prints its own: in 万 or 亿 where that is, six decimals at most. */
export function printedLike(value: number, { text, unit }: DraftFigure): string {
  const word = /[万亿]/u.exec(text)?.[0] ?? ''
  return `${Number((value / scaleOf(word)).toFixed(6))}${word}${unit}`
}

/** Figures by key that a text states as its year's: exact, of two characters of name at least. */
export function statedFigures(
  texts: readonly CheckedText[],
  year: number | null,
): ReadonlyMap<string, FigurePlace[]> {
  const found = new Map<string, FigurePlace[]>()
  for (const text of texts) {
    for (const figure of text.figures) {
      const { label, unit, approximate, kind } = figure
      const isNumber = kind === 'count' || kind === 'money' || kind === 'percent'
      if (!isNumber || approximate || label.length < 2 || isOfAnother(text.text, figure)) continue
      const told = yearBefore(text.text, figure)
      if (year !== null && told !== null && told !== year) continue
      const key = keyOf(scopeBefore(text.text, figure) + label, unit)
      const known = found.get(key)
      if (known) known.push({ text, figure })
      else found.set(key, [{ text, figure }])
    }
  }
  return found
}

/**
 * Of whom, or of which kind, the clause says a figure before its label: of 联合执法检查 the label is 执法检查,
 * of 青杨镇调解纠纷 it is 调解纠纷. Empty where that is the whole office's.
 */
export function scopeBefore(text: string, { label, start }: DraftFigure): string {
  // A label of a clause long before says nothing here, and would take long to look for.
  const before = text.slice(Math.max(0, start - 120), start)
  const at = before.lastIndexOf(label)
  if (at < 0) return ''
  const clause =
    before
      .slice(Math.max(0, at - 40), at)
      .split(/[，。；：！？、\n（）“”]/u)
      .at(-1) ?? ''
  const bodies = clause.replaceAll(own, ' ').match(body) ?? []
  return [...bodies, kind.exec(clause)?.[0] ?? ''].join('')
}

const own = /[我本全各](?:[局委办院厅镇乡街区县市省所队州旗]|街道|系统)|各级|各部门|有关部门|会同/gu
const body =
  /[\u4e00-\u9fff]{2,10}?(?:所|镇|乡|街道|分局|[大中支]队|社区|村|科|股|中心|园区|公司|学校|医院|领域|行业|部门)/gu
const kind =
  /(?:联合|专项|重点|日常|双随机|突击|夜间|错时|集中|随机|交叉|书面|线上|线下|现场|网络|涉企|简易|重大|轻微)$/u

/** The year that the clause names before a figure, not that of a document. */
export function yearBefore(text: string, { start }: Pick<DraftFigure, 'start'>): number | null {
  const found = /(20\d{2})年(?![^《]*》)[^，。；]{0,24}$/u.exec(
    text.slice(Math.max(0, start - 32), start),
  )
  return found ? Number(found[1]) : null
}

/** Last year's value, a part of it, of a quarter, of a wider region, for each, or what is only planned. */
export function isOfAnother(text: string, { start }: Pick<DraftFigure, 'start'>): boolean {
  const before = text.slice(Math.max(0, start - 26), start)
  const isPart =
    /(?:计划|拟|明年|下年|上年|去年|同期|目标|其中|季度|上半年|下半年|月份?|全国|全省|新增|新聘|新招|新建|净增|增加|减少|每|人均|户均|平均|至少|不少于)[^，。；]{0,16}$/u
  // 全市…件，我区…件: the first is not ours.
  const isWider = /(?:全市|全县|全区)[^，。；]{0,16}$/u.test(before)
  return (
    isPart.test(before) ||
    (isWider && /^[^。；]{0,12}，[我本其]/u.test(text.slice(start, start + 24)))
  )
}

/** The figure of the percentage by which another changed, printed behind it. */
export function printedChange({ text, figure }: FigurePlace): DraftFigure | null {
  const { change, end } = figure
  if (change?.basis !== 'yoy' || change.percent === null) return null
  const at = text.figures.indexOf(figure)
  const found = text.figures
    .slice(at + 1, at + 4)
    .find(
      ({ unit, value, approximate }) => unit === '%' && value === change.percent && !approximate,
    )
  return found && !/[。；]/u.test(text.text.slice(end, found.start)) ? found : null
}
