import type { OwnFigure } from '../model/own-document'
import type { SourceDocument, SourceFigure, SourceParagraph, Warning } from '../model/source'

/** A figure of a document of this program where it stands now. */
export interface FoundFigure {
  readonly own: OwnFigure
  readonly paragraph: SourceParagraph
  readonly at: SourceFigure
  /** As it stands in the document. */
  readonly text: string
}

/** The figures that a document still marks, in its order. */
export function foundFigures({ own, blocks }: SourceDocument): readonly FoundFigure[] {
  if (!own) return []
  const byName = new Map(own.figures.map((figure) => [figure.bookmark, figure]))
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return []
    return (block.figures ?? []).flatMap((at) => {
      const named = byName.get(at.bookmark)
      const text = block.text.slice(at.start, at.end)
      return named ? [{ own: named, paragraph: block, at, text }] : []
    })
  })
}

/** What was done to the figures of a document since it was written: each that is not as it was is told. */
export function changedFigures(source: SourceDocument): readonly Warning[] {
  const found = new Map(foundFigures(source).map((each) => [each.own.bookmark, each]))
  return (source.own?.figures ?? []).flatMap((own) => {
    const now = found.get(own.bookmark)
    if (now?.text === own.text) return []
    const message = now
      ? `第${now.paragraph.place}行的数据“${own.name}”由“${own.text}”改成了“${now.text}”，导入后是普通文字；要改的是数，请到指标库里改。`
      : `数据“${own.name}”（${own.text}）在文件里已删去或整处改写，改写的导入后是普通文字。`
    return [{ code: 'figure-changed', message }]
  })
}
