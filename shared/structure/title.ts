import type { Line, Piece } from './lines'
import { readHeadLine } from './head-matter'
import { readMark } from './mark'
import { partOf } from './part-titles'
import { endsAsBody, organizationOf, yearOf } from './title-parts'

/** Where the report's title stands: one line or several, from `from` to `to` in the pieces. */
export interface TitlePlace {
  readonly from: number
  readonly to: number
  readonly title: string
}

/**
 * Finds the report's title. A covering notice (关于报送…的函) before the report has a title of its own,
 * which is not the report's; of a title printed twice the one nearer to the text counts. Null where
 * no line is a title.
 */
export function findTitle(
  pieces: readonly Piece[],
  contents: ReadonlySet<number> = new Set(),
): TitlePlace | null {
  const styled = pieces.findIndex((piece) => piece.kind === 'line' && isStyledTitle(piece))
  const opening = candidates(pieces, 0, openingEnd(pieces, contents))
  const first = best(opening)
  if (first && !isNotice(first.title)) return first
  const later = first ? candidates(pieces, first.to + 1, pieces.length).filter(isOwnReport) : []
  const second = later.find(({ title }) => !isNotice(title))
  if (second) return second
  return first ?? (styled >= 0 ? expanded(pieces, styled) : weakTitle(pieces))
}

const longestTitle = 80
const openingLines = 60

function candidates(pieces: readonly Piece[], from: number, end: number): TitlePlace[] {
  const found: TitlePlace[] = []
  for (let index = from; index < end; index += 1) {
    const piece = pieces[index]
    if (piece?.kind === 'line' && isTitleLine(piece)) found.push(expanded(pieces, index))
  }
  return found
}

function isTitleLine(line: Line): boolean {
  const { text } = line
  if (!isTitlePart(line)) return false
  return (
    /(?:报告书?|总结|汇报|年报|白皮书)(?:[（(][^（）()]{1,20}[）)])?》?$/u.test(text) ||
    isStyledTitle(line) ||
    isSetAsTitle(line)
  )
}

/** A line that may stand in a title: short, no sentence, no number, nothing of the red head. */
function isTitlePart(line: Line): boolean {
  const { text } = line
  if (text.length > longestTitle || line.autoNumber !== null || line.note !== null) return false
  if (/[。；：，！？;:,!?]$/u.test(text) || /[。；！？|>＞→]|https?:|\t/u.test(text)) return false
  if (
    /^(?:[—─-]|附\s{0,2}件|附[：:]|来源|发布|作者|时间|日期|当前位置|首页|抄送|特此|现将|目\s{0,4}录$)/u.test(
      text,
    )
  )
    return false
  if (/会议上$|[：:]\s{0,2}\S/u.test(text) || partOf(text) !== null) return false
  return readMark(text) === null && readHeadLine(text) === null
}

/** Centred in the letters of a title (GB/T 9704-2012, 7.3.1: 2号小标宋, 22 points). */
function isSetAsTitle({ look, text }: Line): boolean {
  if (look.centered !== true || /^[（(]/u.test(text)) return false
  return (look.size ?? 0) >= 18 || /小标宋|XBS/iu.test(look.font ?? '')
}

function isStyledTitle(line: Line): boolean {
  return /^(?:title|标题|文档标题)$/iu.test(line.look.style ?? '') && isTitlePart(line)
}

/** The title of which a line is the end: lines above belong to it while it names no body. */
function expanded(pieces: readonly Piece[], index: number): TitlePlace {
  const last = pieces[index]
  let title = last?.kind === 'line' ? last.text : ''
  let from = index
  while (from > 0 && index - from < 3) {
    const above = pieces[from - 1]
    if (above?.kind !== 'line' || !isTitlePart(above) || !goesOn(above.text, title)) break
    title = `${above.text}${title}`
    from -= 1
  }
  const below = pieces[index + 1]
  if (below?.kind === 'line' && goesOnBelow(title, below))
    return { from, to: index + 1, title: `${title}${below.text}` }
  return { from, to: index, title }
}

/** The year in brackets that a title still wants, or a second half (和2026年工作打算). */
function goesOnBelow(title: string, below: Line): boolean {
  if (/^[（(]\s?(?:19|20)\d{2}\s?年度?\s?[）)]$/u.test(below.text)) return yearOf(title) === null
  return (
    /^(?:和|及|暨|与).{4,40}(?:报告|计划|打算|思路|安排|要点)$/u.test(below.text) &&
    isTitlePart(below)
  )
}

function goesOn(above: string, title: string): boolean {
  if (above.length > 45 || /(?:网站|网|平台|专栏|打印|关闭|文件|名称|目录)$/u.test(above))
    return false
  if (/^(?:的|情况|工作|建设|报告|政府建设|年度)/u.test(title)) return true
  if (/(?:关于|年|年度|的|和|暨|及|、|法治|推进)$/u.test(above)) return true
  if (/(?:报告|总结)(?:[（(].{1,20}[）)])?$/u.test(above)) return false
  // 关于检查《…》 without its noun is half a title.
  if (above.startsWith('关于') && !above.endsWith('的')) return true
  // Two bodies report together.
  if (above.startsWith('中共') && endsAsBody(above)) return true
  return organizationOf(title) === null && organizationOf(`${above}${title}`) !== null
}

/** Before the first heading number, or the first lines where there is none. */
function openingEnd(pieces: readonly Piece[], contents: ReadonlySet<number>): number {
  const isFirst = (level: number) => (piece: Piece, index: number) =>
    piece.kind === 'line' && !contents.has(index) && readMark(piece.text)?.level === level
  const chapter = pieces.findIndex(isFirst(1))
  const section = chapter >= 0 ? chapter : pieces.findIndex(isFirst(2))
  return Math.min(section >= 0 ? section : pieces.length, openingLines)
}

function best(found: readonly TitlePlace[]): TitlePlace | null {
  const score = ({ title }: TitlePlace): number =>
    (isNotice(title) ? 0 : 4) +
    (/法治政府|依法行政|工作报告/u.test(title) ? 2 : 0) +
    (organizationOf(title) === null ? 0 : 1) +
    (yearOf(title) === null ? 0 : 1)
  return found.reduce<TitlePlace | null>(
    (most, next) => (most !== null && score(most) > score(next) ? most : next),
    null,
  )
}

/** The title of a letter that hands a report over, not of a report. */
function isNotice(title: string): boolean {
  return /关于(?:报送|上报|呈报|呈送|报备|印发|公布|公开|发布|转发|提交|报告).{2,60}的(?:函|通知|报告|公告|通告|请示)$/u.test(
    title,
  )
}

function isOwnReport({ title }: TitlePlace): boolean {
  return yearOf(title) !== null || /法治政府|依法行政/u.test(title)
}

/** A short first line that speaks of a year or ends as a title does, though not in 报告. */
function weakTitle(pieces: readonly Piece[]): TitlePlace | null {
  for (let index = 0; index < Math.min(pieces.length, 8); index += 1) {
    const piece = pieces[index]
    if (piece?.kind !== 'line' || readMark(piece.text) !== null || piece.text.length > longestTitle)
      return null
    const isShort = piece.text.length <= 50 && isTitlePart(piece)
    const isTitled =
      /(?:情况|工作|纲要|规划|要点|计划|安排|打算|思路|方案|意见|公报|通报|综述|述法)(?:[（(].{1,20}[）)])?$/u
    if (isShort && isTitled.test(piece.text)) return expanded(pieces, index)
  }
  return null
}
