import { isComputed, leafOf, type Inline } from '../../shared/model/blocks/inline'
import type { Block } from '../../shared/model/block'
import { reportId } from '../../shared/model/ids'
import type { Register } from '../../shared/model/indicator'
import { withChapters, type Report } from '../../shared/model/report'
import type { Origin } from '../../shared/model/provenance'
import type { SourceDocument, Warning } from '../../shared/model/source'
import { figureTexts } from '../../shared/figures/written-out'
import { withPlacedCells } from '../../shared/model/table-grid'
import { sourcePlaces } from '../../shared/structure/source-places'
import { foundFigures, whereFound, type FoundFigure } from '../../shared/structure/own-figures'
import type { Readable } from '../store/database'
import { loadReport } from '../store/reports'

/** The register that a document's figures are of: that of its report, where this store has it. */
export function registerOf(db: Readable, { own }: SourceDocument): Register {
  const id = reportId.safeParse(own?.report)
  const report = id.success ? loadReport(db, id.data) : null
  return report?.ok ? report.value.register : []
}

/** The figures of a document that stand as they were written, but that the register has otherwise by now. */
export function outdatedFigures(source: SourceDocument, register: Register): readonly Warning[] {
  if (register.length === 0) return []
  const textOf = figureTexts(register)
  return foundFigures(source).flatMap((found) => {
    const { own, text } = found
    const now = textOf(own.shape)
    if (text !== own.text || text === now) return []
    const message = `${whereFound(found)}数据“${own.name}”是“${text}”，指标库里现在是“${now}”，导入后是普通文字，请核对。`
    return [{ code: 'figure-outdated', message }]
  })
}

/**
 * The report with the figures of its document as figures again, and the register that they are of. A
 * figure comes back only where its text is what the register prints: no word of the document changes.
 */
export function withOwnFigures(
  report: Report,
  origins: readonly Origin[],
  source: SourceDocument,
  register: Register,
): Report {
  const textOf = figureTexts(register)
  const same = foundFigures(source).filter(
    ({ own, text }) => text === own.text && text === textOf(own.shape),
  )
  if (register.length === 0 || same.length === 0) return report
  const placeOf = sourcePlaces(origins, source.blocks)
  const bound = withChapters(report, (chapter) => ({
    ...chapter,
    blocks: chapter.blocks.map((block) => {
      const place = placeOf(block)
      const figures = same.filter((each) => each.place === place)
      return figures.length === 0 ? block : withFigures(block, figures)
    }),
  }))
  return { ...bound, register: [...register] }
}

function withFigures(block: Block, figures: readonly FoundFigure[]): Block {
  if (block.type === 'paragraph' || block.type === 'heading') {
    return { ...block, children: lineWithFigures(block.children, figures) }
  }
  if (block.type !== 'table') return block
  return withPlacedCells(block, ({ cell, row, column }) => {
    const own = figures.filter((each) => each.cell?.row === row && each.cell.column === column)
    return { ...cell, children: lineWithFigures(cell.children, own) }
  })
}

/** Counted from the end: a number and a heading before it are no part of the block's text. */
function lineWithFigures(line: readonly Inline[], figures: readonly FoundFigure[]): Inline[] {
  const length = line.reduce((sum, child) => sum + leafText(child).length, 0)
  const children: Inline[] = []
  let at = 0
  for (const child of line) {
    if (isComputed(child)) {
      children.push(child)
      continue
    }
    const { text } = child
    let done = 0
    for (const { own, at: place, line: whole, text: words } of figures) {
      const moved = length - whole.trimEnd().length - at
      const [start, end] = [place.start + moved, place.end + moved]
      if (start < done || text.slice(start, end) !== words) continue
      const before = text.slice(done, start)
      if (before !== '') children.push({ ...leafOf(child), text: before })
      children.push({ ...own.shape, children: [{ ...leafOf(child), text: '' }] })
      done = end
    }
    if (done === 0 || done < text.length) {
      children.push({ ...leafOf(child), text: text.slice(done) })
    }
    at += text.length
  }
  return children
}

function leafText(child: Inline): string {
  return isComputed(child) ? '' : child.text
}
