import type { Line } from './lines'
import type { Page } from './page'

/** A page, or a column of one, with its lines, those of its furniture apart. */
export interface Body {
  readonly page: Page
  readonly lines: readonly Line[]
}

export interface Furnished {
  readonly bodies: readonly Body[]
  /** Lines of running heads and feet, each once. */
  readonly runningHeads: readonly string[]
  /** How many page numbers there were. */
  readonly numbers: number
}

/**
 * Takes page numbers and running heads off: what stands at the edge of several pages, at one height
 * and in one form but for its digits. A number is one by its form and by counting as the pages do.
 */
export function withoutFurniture(bodies: readonly Body[]): Furnished {
  const edges = bodies.flatMap(edgesOf)
  const count = new Set(bodies.map(({ page }) => page.number)).size
  const taken = new Map<Line, 'number' | 'head'>()
  for (const edge of edges) {
    const alike = edges.filter((other) => isAlike(edge, other))
    const pages = new Set(alike.map(({ body }) => body.page.number)).size
    if (isNumber(edge, alike)) taken.set(edge.line, 'number')
    else if (isRepeated(pages, count) || isArtifact(edge.line)) taken.set(edge.line, 'head')
  }
  const heads = [...taken].filter(([, kind]) => kind === 'head').map(([line]) => line.text.trim())
  return {
    bodies: bodies.map(({ page, lines }) => ({
      page,
      lines: lines.filter((line) => !taken.has(line)),
    })),
    runningHeads: [...new Set(heads)],
    numbers: taken.size - heads.length,
  }
}

interface Edge {
  readonly line: Line
  readonly body: Body
  /** From the page's upper edge where it stands at the top, else from the lower one, negative. */
  readonly place: number
  readonly form: string
}

/** Lines looked at on either end of a page, and how far from it they may stand. */
const deep = 3
const margin = 0.14

function edgesOf(body: Body): Edge[] {
  const { lines, page } = body
  const edge = (line: Line, place: number): Edge => ({ line, body, place, form: formOf(line.text) })
  // Annexes begin on pages of their own, in one place and with one word.
  const isAnnex = ({ text }: Line): boolean => /^\s*附\s{0,4}[件表录]/u.test(text)
  const top = lines.slice(0, deep).filter((line) => line.y < page.height * margin && !isAnnex(line))
  const foot = lines.slice(-deep).filter(({ y }) => y > page.height * (1 - margin))
  return [
    ...top.map((line) => edge(line, line.y)),
    ...foot.filter((line) => !top.includes(line)).map((line) => edge(line, line.y - page.height)),
  ]
}

function formOf(text: string): string {
  return text.replace(/\s/gu, '').replace(/\d+/gu, '#')
}

function isAlike(one: Edge, other: Edge): boolean {
  return one.form === other.form && Math.abs(one.place - other.place) < 4
}

function isRepeated(pages: number, of: number): boolean {
  return pages >= 3 ? pages * 3 >= of : pages === 2 && of <= 3
}

function isArtifact({ glyphs }: Line): boolean {
  return glyphs.every(({ artifact }) => artifact)
}

const numberForm =
  /^[-—–－─~·.•|/\s]*(?:第|page)?\s*(?:\d{1,4}|[ivxlc]{1,6})\s*页?(?:\s*[，,/／]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?[-—–－─~·.•|/\s]*$/iu

/** Counts as the pages do, or stands between dashes. */
function isNumber({ line, body }: Edge, alike: readonly Edge[]): boolean {
  if (!numberForm.test(line.text)) return false
  if (/^[-—–－─]\s*\d+\s*[-—–－─]$/u.test(line.text.trim()) || /页|page/iu.test(line.text))
    return true
  const shift = ({ line: { text }, body: { page } }: Edge): number =>
    Number(/\d+/u.exec(text)?.[0]) - page.number
  const own = shift({ line, body, place: 0, form: '' })
  const same = alike.filter((edge) => shift(edge) === own)
  return same.length >= 2 || own === 0
}
