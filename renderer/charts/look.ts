import type { ChartSize } from '../../shared/layout/chart-size'

/** How large a chart is drawn and in which face. */
export interface ChartLook extends ChartSize {
  /** Pixels of the canvas for a point of the paper. */
  readonly scale: number
  /** CSS families of the text. */
  readonly family: string
}

/** The size of the text in a chart, in points, between 五号 and 小五. */
export const textSize = 10

export function fontOf({ family }: ChartLook): string {
  return `${textSize}px ${family}`
}

/** The width of the widest text, in points. */
export function widest(
  context: CanvasRenderingContext2D,
  look: ChartLook,
  texts: readonly string[],
): number {
  context.font = fontOf(look)
  return Math.max(0, ...texts.map((text) => context.measureText(text).width))
}
