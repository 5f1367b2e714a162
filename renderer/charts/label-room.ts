import { textSize } from './look'

interface Point {
  readonly x: number
  readonly y: number
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Writes labels where none of those before them stands. */
export interface LabelRoom {
  /** Over the end of a bar. */
  readonly above: (text: string, end: Point) => void
  /** Around a point of a line, on white, so that no line runs through a number; below it first, or above. */
  readonly beside: (text: string, point: Point, isBelow: boolean) => void
  /** No label stands over a point. */
  readonly keep: (point: Point) => void
}

/** From a point to the middle of its label in points; the first that is free is taken. */
const ways = [10, -10, 20, -20, 30, -30] as const

export function createLabelRoom(ctx: CanvasRenderingContext2D, width: number): LabelRoom {
  const taken: Box[] = []
  const boxAt = (text: string, x: number, y: number): Box => {
    const half = ctx.measureText(text).width / 2 + 1
    return { left: x - half, right: x + half, top: y - textSize / 2, bottom: y + textSize / 2 }
  }
  const isFree = (box: Box): boolean => taken.every((other) => !meet(box, other))
  return {
    above: (text, { x, y }) => {
      const middle = y - (textSize / 2 + 1.5)
      taken.push(boxAt(text, x, middle))
      ctx.textAlign = 'center'
      ctx.textBaseline = 'middle'
      ctx.fillText(text, x, middle)
    },
    keep: ({ x, y }) => taken.push({ left: x - 3, right: x + 3, top: y - 3, bottom: y + 3 }),
    beside: (text, { x, y }, isBelow) => {
      const half = ctx.measureText(text).width / 2
      const within = Math.min(width - half - 1, Math.max(half + 1, x))
      const places = ways.map((way) => {
        const middle = y + (isBelow ? way : -way)
        return { middle, box: boxAt(text, within, middle) }
      })
      const [first] = places
      const chosen = places.find(({ box }) => isFree(box)) ?? first
      if (!chosen) return
      taken.push(chosen.box)
      ctx.textAlign = 'center'
      ctx.textBaseline = 'middle'
      ctx.strokeStyle = '#fff'
      ctx.lineWidth = textSize / 3
      ctx.lineJoin = 'round'
      ctx.strokeText(text, within, chosen.middle)
      ctx.fillText(text, within, chosen.middle)
    },
  }
}

function meet(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  )
}
