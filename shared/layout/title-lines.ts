/** 442 pt of the type area hold twenty characters of 22 pt; one less leaves air at both ends. */
const standardWidest = 19

/** Words that a title's line never ends within (GB/T 9704-2012, 7.3.1: 词意完整). */
const words =
  /人民政府|法治政府|管理局|管理委员会|委员会|办公室|分局|支队|街道办事处|年度|建设|情况|工作|报告|关于|实施|落实|推进|\d+年度?|《[^》]*》|（[^）]*）/gu

/**
 * A title over as few lines as it needs: broken between words, best behind the issuing body, the
 * lines as equal as that allows, each of at most `widest` full-width characters where that can be. Line
 * feeds in the title are kept as they are.
 */
export function titleLines(
  title: string,
  organization: string,
  widest: number = standardWidest,
): readonly string[] {
  return title.split('\n').flatMap((line) => broken(line.trim(), organization, widest))
}

function broken(line: string, organization: string, widest: number): readonly string[] {
  const characters = Array.from(line)
  const count = Math.ceil(lengthOf(characters) / widest)
  if (count <= 1) return [line]
  const costs = breakCosts(line, organization)
  const best = cheapest(characters, costs, count, widest)
  return best.map(([start, end]) => characters.slice(start, end).join(''))
}

type Span = readonly [start: number, end: number]
interface Found {
  readonly cost: number
  readonly spans: readonly Span[]
}

/** The breaks of least cost; unequal lines cost by the square of what they differ. */
function cheapest(
  characters: readonly string[],
  costs: readonly number[],
  count: number,
  widest: number,
): readonly Span[] {
  const mean = lengthOf(characters) / count
  const known = new Map<string, Found>()
  const search = (start: number, left: number): Found => {
    const key = `${start} ${left}`
    const found = known.get(key) ?? look(start, left)
    known.set(key, found)
    return found
  }
  const look = (start: number, left: number): Found => {
    const end = characters.length
    if (left === 1)
      return { cost: lineCost(characters, [start, end], mean, widest), spans: [[start, end]] }
    let best: Found = { cost: Infinity, spans: [] }
    const last = Math.min(end - left + 1, start + widest * 2)
    for (let at = start + 1; at <= last; at += 1) {
      const rest = search(at, left - 1)
      const cost = lineCost(characters, [start, at], mean, widest) + (costs[at] ?? 0) + rest.cost
      if (cost < best.cost) best = { cost, spans: [[start, at], ...rest.spans] }
    }
    return best
  }
  return search(0, count).spans
}

function lineCost(
  characters: readonly string[],
  [start, end]: Span,
  mean: number,
  widest: number,
): number {
  const length = lengthOf(characters.slice(start, end))
  return (length - mean) ** 2 + (length > widest ? 10_000 : 0)
}

/** What a break before each character costs, beside the lines' lengths. */
function breakCosts(line: string, organization: string): readonly number[] {
  const costs = Array.from(Array.from(line), () => 12)
  for (const match of line.matchAll(words)) {
    const start = Array.from(line.slice(0, match.index)).length
    const length = Array.from(match[0]).length
    for (let at = start + 1; at < start + length; at += 1) costs[at] = 400
  }
  if (organization !== '' && line.startsWith(organization)) {
    const end = Array.from(organization).length
    for (let at = 1; at < end; at += 1) costs[at] = (costs[at] ?? 0) + 40
    costs[end] = -60
  }
  const about = line.indexOf('关于')
  if (about > 0) costs[Array.from(line.slice(0, about)).length] = -60
  for (const match of line.matchAll(/[，、。》）]|的/gu)) {
    costs[Array.from(line.slice(0, match.index)).length] = 900
  }
  return costs
}

/** In characters of full width. */
function lengthOf(characters: readonly string[]): number {
  return characters.reduce((sum, each) => sum + (/[\u{20}-\u{7e}]/u.test(each) ? 0.5 : 1), 0)
}
