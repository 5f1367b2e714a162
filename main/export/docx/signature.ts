import type { Head } from '../../../shared/model/head'
import { runsText } from '../../../shared/layout/run-text'
import { standard } from '../../../shared/layout/standard'
import type { ResolvedParagraph } from '../../../shared/resolve/resolved'
import type { Measures } from './measures'
import { paragraph } from './paragraph'
import { runs } from './runs'
import { styleIds } from './style-ids'
import { el, type Markup } from '../markup'

/** Name and date at the end of the text (GB/T 9704-2012, 7.3.5), by how the document is sealed. */
export function signatureXml(
  blocks: readonly ResolvedParagraph[],
  sealing: Head['sealing'],
  { line, character }: Measures,
): readonly Markup[] {
  const all = blocks.map((block) => ({ block, width: widthOf(block) }))
  const widest = (isDate: boolean): number =>
    Math.max(
      0,
      ...all.filter(({ block }) => isDateLine(block) === isDate).map(({ width }) => width),
    )
  const asides = asidesOf[sealing]({ name: widest(false), date: widest(true) })
  const { above, below } = gapsOf[sealing]
  return all.map(({ block, width }, index) => {
    const isDate = isDateLine(block)
    const right = Math.max(0, isDate ? asides.date(width) : asides.name(width))
    const [before, after] = [index === 0 ? above : 0, isDate ? 0 : below]
    return paragraph(isDate ? styleIds.date : styleIds.signature, runs(block.runs), {
      spacing:
        before + after === 0
          ? null
          : el('w:spacing', {
              'w:before': Math.round(before * line),
              'w:after': Math.round(after * line),
            }),
      indent: el('w:ind', {
        'w:rightChars': Math.round(right * 100),
        'w:right': Math.round(right * character),
      }),
    })
  })
}

/** In lines: above the first of them, below a name. A stamp has the room of two lines beside the name. */
const gapsOf: Readonly<Record<Head['sealing'], { above: number; below: number }>> = {
  none: { above: 1, below: 0 },
  seal: { above: 2, below: 0 },
  stamp: { above: 1.5 + standard.stamp.lines / 2, below: standard.stamp.lines / 2 + 0.5 },
}

interface Widths {
  readonly name: number
  readonly date: number
}

/** What is right of a line as wide as told; all in characters. */
interface Asides {
  readonly name: (width: number) => number
  readonly date: (width: number) => number
}

const { aside, dateIndent, sealedAside } = standard.signature
const asidesOf: Readonly<Record<Head['sealing'], (widest: Widths) => Asides>> = {
  /**
   * 7.3.5.2: the name ends two characters from the right, the date begins two behind the name's first
   * character; a date too long for that ends two from the right, and the name moves left.
   */
  none: ({ name, date }) => ({
    name: (width) => aside + Math.max(0, date + dateIndent - name) + (name - width),
    date: (width) => aside + (name === 0 ? 0 : Math.max(0, name - dateIndent - width)),
  }),
  /** 7.3.5.1: the name in the middle over the date; one too long for that ends at the edge. */
  seal: ({ name, date }) => {
    const right = sealedAside + (date - name) / 2 < 0 ? (name - date) / 2 : sealedAside
    return {
      name: (width) => right + (date - width) / 2,
      date: (width) => right + (date - width) / 2,
    }
  },
  /** 7.3.5.3: left of the stamp, which stands over the date. */
  stamp: () => ({
    name: () => sealedAside + standard.stamp.characters + standard.stamp.gap,
    date: () => sealedAside,
  }),
}

function isDateLine({ role }: ResolvedParagraph): boolean {
  return role === 'date'
}

/** In characters: letters and digits have half of one. */
function widthOf({ runs: list }: ResolvedParagraph): number {
  return Array.from(runsText(list).trim()).reduce(
    (sum, sign) => sum + (/[\u{20}-\u{7e}]/u.test(sign) ? 0.5 : 1),
    0,
  )
}
