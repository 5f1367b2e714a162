import {
  firstOwnProfile,
  type OwnProfile,
  type ProfileChoice,
  type ProfileName,
} from '../model/page-profile'
import { points, standard } from './standard'

/** The standard as it is measured to the first line's ink, and as offices type it into a word processor. */
export const profiles: Readonly<Record<ProfileName, OwnProfile>> = {
  ruler: { ...firstOwnProfile, name: '按白边计量' },
  office28: {
    ...firstOwnProfile,
    name: '页边距 37/35，固定值 28 磅',
    measuredTo: 'line-box',
    linePitch: 28,
  },
  office29: {
    ...firstOwnProfile,
    name: '页边距 37/35，固定值 28.95 磅',
    measuredTo: 'line-box',
    linePitch: 28.95,
  },
}

/** The page in points. */
export interface PageMetrics extends Pick<OwnProfile, 'size' | 'faces' | 'bold'> {
  readonly width: number
  readonly height: number
  /** Margins of the box that the lines stand in. */
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>
  /** The height of that box without the slack: to the last line's end, or the type area's where that is lower. */
  readonly room: number
  /** The type area, 版心, from the paper's edges. */
  readonly area: Readonly<Record<'top' | 'left' | 'width' | 'height', number>>
  readonly grid: { readonly lines: number; readonly characters: number }
  readonly linePitch: number
  /** From character to character on a full line. */
  readonly characterPitch: number
  /** What makes the pitch of the body's size. */
  readonly letterSpacing: number
}

/** Room below the last line for rounding, in points; far less than a line. */
const slack = 1
/** From line to line where they fill the type area, as near to so many sizes of the type as that allows. */
const usualPitch = 1.85
/** So much of a character may be squeezed into a line by drawing the others together. */
const squeezed = 0.4

/** The measures of a page whose lines have each half its leading above its em box. */
export function pageMetrics(choice: ProfileChoice): PageMetrics {
  const profile = typeof choice === 'string' ? profiles[choice] : choice
  const { margin, measuredTo, linePitch: fixed, size, faces, bold } = profile
  const { paper } = standard
  const [width, height] = [points(paper.width), points(paper.height)]
  const area = {
    top: points(margin.top),
    left: points(margin.left),
    width: width - points(margin.left + margin.right),
    height: height - points(margin.top + margin.bottom),
  }
  // To the type: from the first em box to the last one's end; else of whole lines.
  const toType = measuredTo === 'em-box'
  const last = toType ? size.body : 0
  const lines =
    Math.floor((area.height - last) / (fixed ?? size.body * usualPitch)) + (toType ? 1 : 0)
  const linePitch = fixed ?? (area.height - last) / (lines - (toType ? 1 : 0))
  const leading = toType ? (linePitch - size.body) / 2 : 0
  const top = area.top - leading
  const room = Math.max(lines * linePitch, area.top + area.height - top)
  const characters = Math.floor(area.width / size.body + squeezed)
  const characterPitch = area.width / characters
  return {
    width,
    height,
    margin: {
      top,
      right: points(margin.right),
      bottom: height - top - room - slack,
      left: area.left,
    },
    room,
    area,
    grid: { lines, characters },
    linePitch,
    characterPitch,
    // Rounded down, so that the last character of a full line never falls over its end.
    letterSpacing: Math.floor((characterPitch - size.body) * 100) / 100,
    size,
    faces,
    bold,
  }
}
