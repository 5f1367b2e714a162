import { applied, type Matrix } from './matrix'

/** A ruling: a straight line along the page's edges, `from` less than `to`, in points. */
export interface Segment {
  readonly across: boolean
  /** Its height where it runs across, else its distance from the left. */
  readonly at: number
  readonly from: number
  readonly to: number
}

type Point = readonly [x: number, y: number]

/** The rulings among what one painting draws: stroked lines, and filled strips that look like lines. */
export function segmentsOf(
  paint: unknown,
  paths: unknown,
  OPS: Readonly<Record<string, number>>,
  ctm: Matrix,
): Segment[] {
  const [data] = Array.isArray(paths) ? paths : []
  if (!(data instanceof Float32Array)) return []
  const lines = linesOf(data, ctm)
  if (paint === OPS['fill'] || paint === OPS['eoFill']) return lines.flatMap(strip)
  const isStroked = strokes.some((name) => OPS[name] === paint)
  return isStroked
    ? lines.flatMap((line) => line.flatMap((point, at) => between(line[at - 1], point)))
    : []
}

const strokes = [
  'stroke',
  'closeStroke',
  'fillStroke',
  'eoFillStroke',
  'closeFillStroke',
  'closeEOFillStroke',
]

/** Wider is no line. */
const widest = 3
const shortest = 3
/** Of a line that is not quite straight. */
const crooked = 0.8

function between(one: Point | undefined, other: Point): Segment[] {
  return one ? segment(one[0], other[0], one[1], other[1], crooked) : []
}

function strip(line: readonly Point[]): Segment[] {
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)]
  if (line.length < 4 || line.length > 6) return []
  return segment(Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys), widest)
}

function segment(x0: number, x1: number, y0: number, y1: number, thick: number): Segment[] {
  const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
  if (height <= thick && width >= shortest && width > height) {
    return [{ across: true, at: (y0 + y1) / 2, from: Math.min(x0, x1), to: Math.max(x0, x1) }]
  }
  if (width <= thick && height >= shortest && height > width) {
    return [{ across: false, at: (x0 + x1) / 2, from: Math.min(y0, y1), to: Math.max(y0, y1) }]
  }
  return []
}

/** The lines of a path; curves end one. pdf.js's own coding: 0 move, 1 line, 2 and 3 curves, 4 close. */
function linesOf(data: Float32Array, ctm: Matrix): Point[][] {
  const lines: Point[][] = []
  let line: Point[] = []
  const begin = (point: Point): void => {
    line = [point]
    lines.push(line)
  }
  for (let at = 0; at < data.length;) {
    const operator = data[at] ?? 4
    const length = lengths[operator] ?? 0
    const point = applied(ctm, data[at + length - 1] ?? 0, data[at + length] ?? 0)
    if (operator === 1) line.push(point)
    else if (operator === 4) line.push(...line.slice(0, 1))
    else begin(point)
    at += 1 + length
  }
  return lines
}

const lengths = [2, 2, 6, 4, 0]
