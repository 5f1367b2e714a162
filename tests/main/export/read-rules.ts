import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A filled area that is far wider than it is high, or a line drawn level; in millimetres from the upper left corner. */
export interface Rule {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** `#rrggbb` */
  readonly colour: string
}

/** The horizontal rules of every page, from the top. */
export async function readRules(bytes: Uint8Array): Promise<readonly (readonly Rule[])[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const pdf = await loading.promise
  const pages: Rule[][] = []
  for (let index = 1; index <= pdf.numPages; index += 1) {
    const page = await pdf.getPage(index)
    const { fnArray, argsArray } = await page.getOperatorList()
    pages.push(rulesOf(fnArray, argsArray, page.view[3] ?? 0))
  }
  await loading.destroy()
  return pages
}

type Matrix = readonly [number, number, number, number, number, number]

function rulesOf(operators: readonly number[], all: readonly unknown[], height: number): Rule[] {
  const rules: Rule[] = []
  const kept: Matrix[] = []
  let now: Matrix = [1, 0, 0, 1, 0, 0]
  let colour = '#000000'
  let [pen, penWidth] = ['#000000', 1]
  for (const [index, operator] of operators.entries()) {
    const args = listOf(all[index])
    if (operator === OPS.save) kept.push(now)
    else if (operator === OPS.restore) now = kept.pop() ?? now
    else if (operator === OPS.transform) now = times(now, args.map(Number))
    else if (operator === OPS.setFillRGBColor) colour = String(args[0])
    else if (operator === OPS.setStrokeRGBColor) pen = String(args[0])
    else if (operator === OPS.setLineWidth) penWidth = Number(args[0])
    else if (operator === OPS.constructPath && args[0] === OPS.stroke) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = listOf(args[2]).map(Number)
      const [[left, from], [right, to]] = [at(now, x0, y0), at(now, x1, y1)]
      const half = (penWidth * Math.abs(now[3])) / 2
      const rule = { left, right, top: height - from - half, bottom: height - from + half }
      // LibreOffice draws a line once for each paragraph that has it.
      const isNew = rules.at(-1)?.top !== inMillimetres(rule).top
      if (Math.abs(to - from) < 0.01 && right - left > 100 && isNew)
        rules.push({ ...inMillimetres(rule), colour: pen })
    } else if (operator === OPS.constructPath && args[0] === OPS.fill) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = listOf(args[2]).map(Number)
      const corners = [at(now, x0, y0), at(now, x1, y1)] as const
      const [left, right] = sorted(corners[0][0], corners[1][0])
      const [foot, top] = sorted(corners[0][1], corners[1][1])
      const rule = { left, right, top: height - top, bottom: height - foot }
      if (right - left > 20 * (top - foot)) rules.push({ ...inMillimetres(rule), colour })
    }
  }
  return rules.toSorted((a, b) => a.top - b.top)
}

function inMillimetres(rule: Omit<Rule, 'colour'>): Omit<Rule, 'colour'> {
  const [left, right, top, bottom] = [rule.left, rule.right, rule.top, rule.bottom].map(
    (points) => (points / 72) * 25.4,
  )
  return { left: left ?? 0, right: right ?? 0, top: top ?? 0, bottom: bottom ?? 0 }
}

function times([a, b, c, d, e, f]: Matrix, by: readonly number[]): Matrix {
  const [p = 1, q = 0, r = 0, s = 1, x = 0, y = 0] = by
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * x + c * y + e,
    b * x + d * y + f,
  ]
}

function at([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

function sorted(one: number, other: number): readonly [number, number] {
  return one < other ? [one, other] : [other, one]
}

function listOf(value: unknown): readonly unknown[] {
  return value !== null && typeof value === 'object' ? Array.from(value as ArrayLike<unknown>) : []
}
