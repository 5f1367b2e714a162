import type { PdfJs } from './open'
import { faceOf, recordOf, type Face } from './faces'
import { actualText, mostToldTogether, withActualText } from './actual-text'
import { applied, identity, matrixOf, product, type Matrix } from './matrix'
import { segmentsOf, type Segment } from './segments'

/** A character on a page; lengths in points from the page's upper left corner as it is shown. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  /** Of the em. */
  readonly size: number
  /** Degrees clockwise that the writing is turned by, 0 to 359. */
  readonly turn: number
  readonly face: Face
  readonly bold: boolean
  /** Drawn without ink: words that a recognition put behind the picture of a page. */
  readonly hidden: boolean
  /** Number of the marked content that it is of (ISO 32000-1, 14.7.4). */
  readonly mark: number | null
  /** Marked as no part of the text: a page number, a running head, a repeated table head. */
  readonly artifact: boolean
  /** Whether its code was all that told the character. */
  readonly coded: boolean
}

/** A picture's place on its page, as the edges of it. */
export interface Placed {
  readonly name: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface Drawn {
  readonly glyphs: readonly Glyph[]
  readonly segments: readonly Segment[]
  readonly pictures: readonly Placed[]
}

export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** What marked content says of the glyphs in it. */
type ContentMark = Pick<Glyph, 'mark' | 'artifact'>

interface State {
  ctm: Matrix
  face: Face | null
  size: number
  characterSpacing: number
  wordSpacing: number
  /** 1 for a hundred percent. */
  stretch: number
  rise: number
  leading: number
  mode: number
  text: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
}

/** What a page's operators draw, `page` being the way from the page's own space to its corner. */
export function drawn(
  operators: Operators,
  { OPS }: PdfJs,
  page: Matrix,
  fontOf: (name: string) => unknown,
): Drawn {
  const [glyphs, segments, pictures]: [Glyph[], Segment[], Placed[]] = [[], [], []]
  const faces = new Map<string, Face>()
  const saved: State[] = []
  const marks: Marked[] = []
  let state: State = { ...fresh, ctm: page }

  const save = (): void => {
    if (saved.length < deepest) saved.push({ ...state })
  }
  const restore = (): void => {
    state = saved.pop() ?? state
  }
  const transform = (matrix: unknown): void => {
    state.ctm = product(state.ctm, matrixOf(matrix) ?? identity)
  }
  const move = (x: number, y: number): void => {
    state.x = state.lineX += x
    state.y = state.lineY += y
  }
  const face = (name: string): Face => {
    const known = faces.get(name) ?? faceOf(name, fontOf(name))
    faces.set(name, known)
    return known
  }
  const picture = (name: unknown): void => {
    const corners = [0, 1].flatMap((x) => [0, 1].map((y) => applied(state.ctm, x, y)))
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
    pictures.push({
      name: typeof name === 'string' ? name : '',
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    })
  }
  const open = (tag: unknown, mark: unknown, actual: unknown): void => {
    const outer = marks.at(-1)
    marks.push({
      mark: typeof mark === 'number' ? mark : (outer?.mark ?? null),
      artifact: tag === 'Artifact' || outer?.artifact === true,
      actual: actualText(actual),
      from: glyphs.length,
    })
  }
  const close = (): void => {
    const { actual = null, from = 0 } = marks.pop() ?? {}
    const count = glyphs.length - from
    if (actual === null || count > mostToldTogether) return
    glyphs.push(...withActualText(glyphs.splice(from), actual))
  }
  const show = (shown: unknown): void => {
    if (!state.face) return
    // One by one: a hostile file shows more at once than a call may have arguments.
    for (const glyph of written(shown, state, state.face, marks.at(-1) ?? unmarked))
      glyphs.push(glyph)
  }

  const handlers = new Map<number, (args: readonly unknown[]) => void>([
    [OPS.save, save],
    [OPS.restore, restore],
    [OPS.transform, transform],
    [OPS.paintFormXObjectBegin, ([matrix]) => (save(), transform(matrix))],
    [OPS.paintFormXObjectEnd, restore],
    [OPS.beginAnnotation, ([, , outer, inner]) => (save(), transform(outer), transform(inner))],
    [OPS.endAnnotation, restore],
    [OPS.beginText, () => Object.assign(state, origin, { text: identity })],
    [OPS.setTextMatrix, ([m]) => Object.assign(state, origin, { text: matrixOf(m) ?? identity })],
    [OPS.moveText, ([x, y]) => move(numberOf(x), numberOf(y))],
    [
      OPS.setLeadingMoveText,
      ([x, y]) => ((state.leading = -numberOf(y)), move(numberOf(x), numberOf(y))),
    ],
    [OPS.nextLine, () => move(0, -state.leading)],
    [OPS.setLeading, ([leading]) => (state.leading = numberOf(leading))],
    [OPS.setCharSpacing, ([spacing]) => (state.characterSpacing = numberOf(spacing))],
    [OPS.setWordSpacing, ([spacing]) => (state.wordSpacing = numberOf(spacing))],
    [OPS.setHScale, ([percent]) => (state.stretch = numberOf(percent) / 100)],
    [OPS.setTextRise, ([rise]) => (state.rise = numberOf(rise))],
    [OPS.setTextRenderingMode, ([mode]) => (state.mode = numberOf(mode))],
    [
      OPS.setFont,
      ([name, size]) =>
        Object.assign(state, {
          face: typeof name === 'string' ? face(name) : null,
          size: numberOf(size),
        }),
    ],
    [OPS.showText, ([shown]) => show(shown)],
    [
      OPS.constructPath,
      ([paint, paths]) => {
        for (const segment of segmentsOf(paint, paths, OPS, state.ctm)) segments.push(segment)
      },
    ],
    [OPS.paintImageXObject, ([name]) => picture(name)],
    [OPS.paintImageMaskXObject, ([mask]) => picture(recordOf(mask)['data'])],
    [OPS.paintInlineImageXObject, () => picture(null)],
    [OPS.beginMarkedContent, ([tag]) => open(tag, null, null)],
    [OPS.beginMarkedContentProps, ([tag, mark, actual]) => open(tag, mark, actual)],
    [OPS.endMarkedContent, close],
  ])
  for (const [at, operator] of operators.fnArray.entries()) {
    const args = operators.argsArray[at]
    handlers.get(operator)?.(Array.isArray(args) ? args : argumentsOf(args))
  }
  return { glyphs, segments, pictures }
}

interface Marked extends ContentMark {
  readonly actual: string | null
  /** How many glyphs stand before it. */
  readonly from: number
}

const deepest = 1000
const origin = { x: 0, y: 0, lineX: 0, lineY: 0 }
const unmarked = { mark: null, artifact: false }
const fresh: State = {
  ctm: identity,
  face: null,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  rise: 0,
  leading: 0,
  mode: 0,
  text: identity,
  ...origin,
}

/** Some operators' numbers come as a typed array. */
function argumentsOf(args: unknown): readonly unknown[] {
  return args instanceof Float32Array ? [...args] : []
}

/** The glyphs of one showing; the state's place moves on (ISO 32000-1, 9.4.4). */
function written(
  shown: unknown,
  state: State,
  face: Face,
  { mark, artifact }: ContentMark,
): Glyph[] {
  if (!Array.isArray(shown)) return []
  const glyphs: Glyph[] = []
  const matrix = product(state.ctm, state.text)
  const [a, b, c, d] = matrix
  // Rounded, since the same type comes out of several matrices.
  const size = Math.round(Math.abs(state.size) * Math.hypot(c, d) * 10) / 10
  const turn = Math.round((Math.atan2(b * sign(state.size), a * sign(state.size)) * 180) / Math.PI)
  for (const each of shown) {
    if (typeof each === 'number') {
      advance(state, face, (-each * state.size) / 1000)
      continue
    }
    const glyph = glyphOf(each)
    if (!glyph) continue
    const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)
    const width = glyph.width * face.scale * state.size
    const [x, y] = applied(matrix, state.x, state.y + state.rise)
    const [end] = applied(matrix, state.x + width * state.stretch, state.y + state.rise)
    advance(state, face, width + spacing)
    if (glyph.unicode === '') continue
    glyphs.push({
      text: glyph.unicode,
      left: Math.min(x, end),
      right: Math.max(x, end),
      y,
      size,
      turn: (turn + 360) % 360,
      face,
      bold: face.bold || state.mode === 2,
      hidden: state.mode === 3 || state.mode === 7,
      mark,
      artifact,
      coded: face.composite && glyph.unicode === String.fromCharCode(glyph.code),
    })
  }
  return glyphs
}

function advance(state: State, face: Face, by: number): void {
  if (face.vertical) state.y -= by
  else state.x += by * state.stretch
}

interface ShownGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
  readonly code: number
}

function glyphOf(value: unknown): ShownGlyph | null {
  if (typeof value !== 'object' || value === null || !('unicode' in value)) return null
  const { unicode } = value
  if (typeof unicode !== 'string') return null
  return {
    unicode,
    width: 'width' in value ? numberOf(value.width) : 0,
    isSpace: 'isSpace' in value && value.isSpace === true,
    code: 'originalCharCode' in value ? numberOf(value.originalCharCode) : -1,
  }
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

function sign(value: number): number {
  return value < 0 ? -1 : 1
}
