import { extractFigures } from '../../shared/figures/extract-figures'
import type { Draft } from '../../shared/model/draft'
import type { SourceDocument } from '../../shared/model/source'
import { recognise } from '../../shared/structure/recognise'

/** Recognises a source document whole: its structure, then the figures of its running text. */
export function draftOf(source: SourceDocument): Draft {
  const outline = recognise(source)
  return { ...outline, figures: extractFigures(outline.blocks) }
}
