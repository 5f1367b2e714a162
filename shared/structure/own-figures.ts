import type { OwnFigure } from '../model/own-document'
import type {
  SourceBlock,
  SourceCellFigure,
  SourceDocument,
  SourceFigure,
  Warning,
} from '../model/source'

/** A figure of a document of this program where it stands now. */
export interface FoundFigure {
  readonly own: OwnFigure
  readonly at: SourceFigure
  /** As it stands in the document. */
  readonly text: string
  /** The paragraph's or the cell's text that it stands in. */
  readonly line: string
  /** Of the paragraph or table. */
  readonly place: number
  /** Where the cell stands in the table's grid, from 0; null in a paragraph. */
  readonly cell: { readonly row: number; readonly column: number } | null
}

/** The figures that a document still marks, in its order. */
export function foundFigures({ own, blocks }: SourceDocument): readonly FoundFigure[] {
  if (!own) return []
  const byName = new Map(own.figures.map((figure) => [figure.bookmark, figure]))
  return blocks.flatMap((block) =>
    marksOf(block).flatMap(({ at, line, cell }) => {
      const named = byName.get(at.bookmark)
      const text = line.slice(at.start, at.end)
      return named ? [{ own: named, at, text, line, place: block.place, cell }] : []
    }),
  )
}

function marksOf(block: SourceBlock): readonly Pick<FoundFigure, 'at' | 'line' | 'cell'>[] {
  if (block.kind === 'image') return []
  if (block.kind === 'paragraph') {
    return (block.figures ?? []).map((at) => ({ at, line: block.text, cell: null }))
  }
  return (block.figures ?? []).map((at) => {
    const { row, column }: SourceCellFigure = at
    return { at, line: block.rows[row]?.[column] ?? '', cell: { row, column } }
  })
}

/** Where a figure stands, for who looks for it in the document. */
export function whereFound({ place, cell }: FoundFigure): string {
  if (!cell) return `第${place}行的`
  return `第${place}行的表格里第${cell.row + 1}行第${cell.column + 1}列的`
}

/** What was done to the figures of a document since it was written: each that is not as it was is told. */
export function changedFigures(source: SourceDocument): readonly Warning[] {
  const found = new Map(foundFigures(source).map((each) => [each.own.bookmark, each]))
  return (source.own?.figures ?? []).flatMap((own) => {
    const now = found.get(own.bookmark)
    if (now?.text === own.text) return []
    const message = now
      ? `${whereFound(now)}数据“${own.name}”由“${own.text}”改成了“${now.text}”，导入后是普通文字；要改的是数，请到指标库里改。`
      : `数据“${own.name}”（${own.text}）在文件里已删去或整处改写，改写的导入后是普通文字。`
    return [{ code: 'figure-changed', message }]
  })
}
