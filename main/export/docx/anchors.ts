import { contentsOf } from '../../../shared/layout/front-pages'
import type { ResolvedBlock, ResolvedReport } from '../../../shared/resolve/resolved'
import { fieldParts } from './fields'
import type { Markup } from '../markup'

/** A heading that the table of contents names, and the bookmark on it. */
export interface Anchor {
  readonly name: string
  readonly level: 1 | 2
  readonly text: string
}

/** The marks of the headings that a table of contents names; none where the report has none. */
export function anchorsOf(report: ResolvedReport): ReadonlyMap<ResolvedBlock, Anchor> {
  return new Map(
    [...contentsOf(report)].map(([block, { level, text }], index) => [
      block,
      {
        name: `_Toc${String(index + 1).padStart(9, '0')}`,
        level,
        text,
      },
    ]),
  )
}

/** The entry of a run-in heading, which is only a part of its paragraph and so known by no style. */
export function runInEntry({ level, text }: Anchor): readonly Markup[] {
  const [[begin, instruction], end] = fieldParts(`TC "${text.replaceAll('"', '')}" \\l ${level}`)
  return [begin, instruction, ...end].filter((each) => each !== undefined)
}
