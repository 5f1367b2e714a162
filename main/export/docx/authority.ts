import { authorityOf } from '../../../shared/layout/head-elements'
import { redHead } from '../../../shared/layout/red-head'
import type { Head } from '../../../shared/model/head'
import { emTop, twips, type Measures } from './measures'
import { paragraph, type ParagraphSetting } from './paragraph'
import { plain, type RunSetting } from './runs'
import { styleIds } from './style-ids'
import { el, type Markup } from '../markup'

/** 发文机关标志 (7.2.4): its lines and how they look. */
export interface Mark {
  readonly lines: readonly string[]
  readonly size: number
  /** From line to line, in points. */
  readonly pitch: number
  readonly look: RunSetting
  readonly setting: ParagraphSetting
  /** 文件 at the right of joint bodies' names; `top` of the names in points from the text's top. */
  readonly word: (top: number) => readonly Markup[]
}

export const red = 'FF0000'
/** Of a line against its type: nothing is cut off above. */
const markLine = 1.3

/** As wide as the type area allows: narrower letters first, then smaller ones. */
export function markOf(head: Head, { page }: Measures): Mark {
  const { names, after } = authorityOf(head)
  const { width } = page.area
  const longest = Math.max(1, ...names.map((name) => Array.from(name).length))
  if (names.length <= 1) {
    const size = halves(Math.min(redHead.mark, width / longest / redHead.narrowest))
    const scale = Math.min(100, Math.floor((width / (longest * size)) * 100))
    return {
      lines: names,
      size,
      pitch: size * markLine,
      look: { size, colour: red, scale },
      setting: {},
      word: () => [],
    }
  }
  const room = after === '' ? width : width - redHead.joint * 2.6
  const size = halves(Math.min(redHead.joint, room / longest))
  const column = Math.min(room, longest * size)
  const gap = after === '' ? 0 : redHead.joint * 0.5
  const wordWidth = redHead.joint * Array.from(after).length
  const left = (width - column - gap - wordWidth) / 2
  const pitch = redHead.joint * redHead.jointPitch
  const indent = el('w:ind', {
    'w:left': twips(left),
    // A hair wider: the name that fills its column is not to turn over.
    'w:right': Math.max(0, twips(width - left - column) - 120),
  })
  const word = (top: number): readonly Markup[] => {
    if (after === '') return []
    const middle = top + (redHead.joint + (names.length - 1) * pitch) / 2
    const height = redHead.joint * markLine
    const frame = el('w:framePr', {
      'w:w': twips(wordWidth),
      'w:h': twips(height),
      'w:hRule': 'exact',
      'w:wrap': 'around',
      'w:vAnchor': 'margin',
      'w:hAnchor': 'margin',
      'w:x': twips(left + column + gap) + 20,
      'w:y': twips(middle - redHead.joint / 2 - emTop(height, redHead.joint)),
    })
    const spacing = el('w:spacing', { 'w:line': twips(height), 'w:lineRule': 'exact' })
    const look = { size: redHead.joint, colour: red }
    return [paragraph(styleIds.authority, [plain(after, look)], { frame, spacing, jc: 'left' })]
  }
  return {
    lines: names,
    size,
    pitch,
    look: { size, colour: red },
    setting: { indent, jc: 'distribute' },
    word,
  }
}

function halves(points: number): number {
  return Math.floor(points * 2) / 2
}
