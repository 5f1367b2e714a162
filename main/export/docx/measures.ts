import { pageMetrics, type PageMetrics } from '../../../shared/layout/page-metrics'
import { standard } from '../../../shared/layout/standard'
import type { ProfileChoice } from '../../../shared/model/page-profile'

/** The page in the units of Word: twentieths of a point, and hundredths of a character for indents. */
export interface Measures {
  readonly page: PageMetrics
  readonly width: number
  readonly height: number
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>
  /** From line to line. */
  readonly line: number
  /** Of a full line. */
  readonly measure: number
  /** Of the body on a full line, which an indent is counted in. */
  readonly character: number
  /** Between characters of the body, so that 28 fill a line. */
  readonly letterSpacing: number
  /** What a character's pitch is more than its size, in 4096ths of a point (ECMA-376-1, 17.6.5). */
  readonly characterSpace: number
  /** From the page's foot to that of the page number's line. */
  readonly footer: number
  /** Above the title's line, so that its larger type begins where the body's would. */
  readonly beforeTitle: number
}

/**
 * From the top of a line of an exact height to that of its em box, both in points: the baseline stands
 * at four fifths of the height, as LibreOffice has it after Word.
 */
export function emTop(height: number, size: number): number {
  return height * 0.8 - size * 0.88
}

export function measuresOf(profile: ProfileChoice): Measures {
  const page = pageMetrics(profile)
  const { size, grid, area } = page
  const line = Math.floor(page.linePitch * 20)
  const lead = emTop(line / 20, size.body)
  // To the type where the profile measures so; as it is typed into a word processor else.
  const lower = area.top > page.margin.top ? lead - (area.top - page.margin.top) : 0
  const foot = area.top + area.height + (standard.pageNumber.below / 25.4) * 72
  return {
    page,
    width: twips(page.width),
    height: twips(page.height),
    margin: {
      top: twips(page.margin.top - lower),
      right: twips(page.margin.right),
      // The program rounds lines to whole twentieths: what that adds is taken from the margin.
      bottom: Math.floor((page.margin.bottom + lower) * 20) - 10,
      left: twips(page.margin.left),
    },
    line,
    measure: twips(page.characterPitch * grid.characters),
    character: twips(page.characterPitch),
    // A twentieth less than would do: LibreOffice then has the last character of a full line on it too.
    letterSpacing: Math.floor((page.characterPitch - size.body) * 20) - 1,
    characterSpace: Math.floor((page.characterPitch - size.body) * 4096),
    footer: twips(page.height - foot - belowDash),
    beforeTitle: twips(lead - emTop(line / 20, size.title)),
  }
}

/** Of the page number's line box, from the dash's ink to its foot, in points. */
const belowDash = 9

/** Points as twentieths of a point. */
export function twips(points: number): number {
  return Math.round(points * 20)
}
