import type { ProfileName } from '../model/settings'
import { points, standard } from './standard'

/** How an office reads 天头 37 mm: to the first line's ink, or as the margin of a word processor. */
export interface PageProfile {
  readonly name: string
  /** From the paper's edge to the em box of the first line, or to its line box. */
  readonly measuredTo: 'em-box' | 'line-box'
  /** From line to line in points; null: so that the lines fill the type area. */
  readonly linePitch: number | null
}

export const profiles: Readonly<Record<ProfileName, PageProfile>> = {
  ruler: { name: '按白边计量', measuredTo: 'em-box', linePitch: null },
  office28: { name: '页边距 37/35，固定值 28 磅', measuredTo: 'line-box', linePitch: 28 },
  office29: { name: '页边距 37/35，固定值 28.95 磅', measuredTo: 'line-box', linePitch: 28.95 },
}

/** The page in points. */
export interface PageMetrics {
  readonly width: number
  readonly height: number
  /** Margins of the box that the lines stand in. */
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>
  /** The height of that box without the slack: to the last line's end, or the type area's where that is lower. */
  readonly room: number
  readonly linePitch: number
  /** From character to character on a full line. */
  readonly characterPitch: number
  /** What makes the pitch of the body's size. */
  readonly letterSpacing: number
}

/** Room below the last line for rounding, in points; far less than a line. */
const slack = 1

/** The measures of a page of `grid.lines` lines, each with half its leading above its em box. */
export function pageMetrics({ measuredTo, linePitch: fixed }: PageProfile): PageMetrics {
  const { paper, margin, typeArea, grid, size } = standard
  const [width, height] = [points(paper.width), points(paper.height)]
  const linePitch = fixed ?? (points(typeArea.height) - size.body) / (grid.lines - 1)
  const leading = measuredTo === 'em-box' ? (linePitch - size.body) / 2 : 0
  const top = points(margin.top) - leading
  const room = Math.max(grid.lines * linePitch, points(margin.top + typeArea.height) - top)
  const characterPitch = points(typeArea.width) / grid.characters
  return {
    width,
    height,
    margin: {
      top,
      right: width - points(margin.left + typeArea.width),
      bottom: height - top - room - slack,
      left: points(margin.left),
    },
    room,
    linePitch,
    characterPitch,
    // Rounded down, so that the last character of a full line never falls over its end.
    letterSpacing: Math.floor((characterPitch - size.body) * 100) / 100,
  }
}
