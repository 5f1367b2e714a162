import type { Look, SourceBlock, SourceParagraph, SourceRun } from '../../../../shared/model/source'
import type { FlowItem } from './flow'
import type { Stretch } from './lines'
import { indentOf, isCentred, type Paragraph } from './paragraphs'
import { joint } from './ruled-tables'

/** The blocks of the neutral document; places count paragraphs and tables. */
export function blocksOf(items: readonly FlowItem[]): readonly SourceBlock[] {
  return items.map((item, at) => {
    const place = at + 1
    if (item.kind === 'paragraph') return paragraphBlock(item.paragraph, place)
    if (item.kind === 'note') {
      const { label, text } = item.note
      return { kind: 'paragraph', text, autoNumber: null, look: {}, note: label, place }
    }
    if (item.kind === 'picture') return { kind: 'image', ...item.picture, place }
    const { rows, merges } = item.table
    return { kind: 'table', rows, merges, caption: null, place }
  })
}

function paragraphBlock(paragraph: Paragraph, place: number): SourceParagraph {
  const stretches = paragraph.flatMap(({ line }, at) => {
    const before = paragraph[at - 1]
    const gap = before ? joint(before.line.text, line.text) : ''
    return line.stretches.map((stretch, index) =>
      index === 0 ? { ...stretch, text: gap + stretch.text } : stretch,
    )
  })
  const runs = runsOf(stretches)
  return {
    kind: 'paragraph',
    text: stretches.map(({ text }) => text).join(''),
    autoNumber: null,
    look: lookOf(paragraph, stretches),
    place,
    ...(runs.length > 1 && { runs }),
  }
}

function lookOf(paragraph: Paragraph, stretches: readonly Stretch[]): Look {
  const [opening] = paragraph
  const worded = stretches.filter(({ text }) => /\S/u.test(text))
  const font = mostOf(worded, ({ face }) => face.name)
  const size = mostOf(worded, (stretch) => stretch.size)
  const indent = Math.round(indentOf(opening) * opening.line.size * 10) / 10
  return {
    ...(font !== undefined && font !== '' && { font }),
    ...(worded.every(({ bold }) => bold) && { bold: true }),
    ...(paragraph.every(isCentred) && { centered: true }),
    ...(size !== undefined && { size }),
    ...(Math.abs(indent) > 1 && { indent }),
  }
}

function runsOf(stretches: readonly Stretch[]): readonly SourceRun[] {
  const runs: SourceRun[] = []
  let start = 0
  for (const { text, face, size, bold } of stretches) {
    const end = start + text.length
    const run = {
      start,
      end,
      ...(bold && { bold }),
      ...(face.name !== '' && { font: face.name }),
      size,
    }
    const last = runs.at(-1)
    const isSame = last && last.bold === run.bold && last.font === run.font && last.size === size
    if (isSame) runs[runs.length - 1] = { ...last, end }
    else runs.push(run)
    start = end
  }
  return runs
}

/** Of most letters. */
function mostOf<T>(stretches: readonly Stretch[], of: (stretch: Stretch) => T): T | undefined {
  const letters = new Map<T, number>()
  for (const stretch of stretches) {
    letters.set(of(stretch), (letters.get(of(stretch)) ?? 0) + stretch.text.length)
  }
  return [...letters].toSorted((one, other) => other[1] - one[1])[0]?.[0]
}
