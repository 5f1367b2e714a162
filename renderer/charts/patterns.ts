/** The side of a tile, in points. */
const side = 6

type Drawing = (context: CanvasRenderingContext2D) => void

/**
 * Fills that a black-and-white printer tells apart, beginning with those that differ most; drawn in
 * a tile of `side`.
 */
const drawings: readonly Drawing[] = [
  (context) => slash(context, 1),
  (context) => ground(context, '#3d3d3d'),
  (context) => dots(context),
  (context) => ground(context, '#fff'),
  (context) => {
    line(context, [0, side / 2, side, side / 2])
    line(context, [side / 2, 0, side / 2, side])
  },
  (context) => ground(context, '#b5b5b5'),
  (context) => slash(context, -1),
  (context) => {
    line(context, [0, 1.5, side, 1.5])
    line(context, [0, 4.5, side, 4.5])
  },
  (context) => {
    slash(context, 1)
    slash(context, -1)
  },
  (context) => {
    line(context, [1.5, 0, 1.5, side])
    line(context, [4.5, 0, 4.5, side])
  },
  (context) => ground(context, '#7a7a7a'),
  (context) => {
    ground(context, '#3d3d3d')
    context.fillStyle = '#fff'
    dots(context)
  },
]

/** Drawn once: those of one scale, which a screen has for all charts. */
const fills: (CanvasPattern | string)[] = []
let scaleOfFills = 0

/** The fill of a series or slice; beyond the last they begin anew. `scale`: pixels for a point. */
export function fillOf(index: number, scale: number): CanvasPattern | string {
  if (scale !== scaleOfFills) fills.length = 0
  scaleOfFills = scale
  const at = index % drawings.length
  return (fills[at] ??= drawnFill(drawings[at], scale))
}

function drawnFill(draw: Drawing | undefined, scale: number): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = tile.height = Math.max(1, Math.round(side * scale))
  const context = tile.getContext('2d', { willReadFrequently: true })
  if (!draw || !context) return '#fff'
  context.scale(tile.width / side, tile.height / side)
  ground(context, '#fff')
  context.strokeStyle = context.fillStyle = '#000'
  context.lineWidth = 0.8
  draw(context)
  const pattern = context.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix().scale(side / tile.width, side / tile.height))
  return pattern ?? '#fff'
}

function ground(context: CanvasRenderingContext2D, colour: string): void {
  context.fillStyle = colour
  context.fillRect(0, 0, side, side)
}

/** Over the corners too, so that the lines of neighbouring tiles meet. */
function slash(context: CanvasRenderingContext2D, slope: 1 | -1): void {
  for (const shift of [-side, 0, side]) {
    const [from, to] = slope === 1 ? [side, 0] : [0, side]
    line(context, [shift, from, shift + side, to])
  }
}

function dots(context: CanvasRenderingContext2D): void {
  for (const [x, y] of [
    [1.5, 1.5],
    [4.5, 4.5],
  ] as const) {
    context.beginPath()
    context.arc(x, y, 0.8, 0, 2 * Math.PI)
    context.fill()
  }
}

function line(
  context: CanvasRenderingContext2D,
  [fromX, fromY, toX, toY]: readonly [number, number, number, number],
): void {
  context.beginPath()
  context.moveTo(fromX, fromY)
  context.lineTo(toX, toY)
  context.stroke()
}
