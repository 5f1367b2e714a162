import { readDocument } from '../../../../main/import/read-document'
import type { Result } from '../../../../shared/model/failure'
import type { SourceDocument } from '../../../../shared/model/source'
import { value } from '../../store/samples'
import { makePdf, type MadePdf } from './make-pdf'

export function imported(bytes: Uint8Array): Promise<Result<SourceDocument>> {
  return readDocument({ name: '报告.pdf', bytes })
}

export async function document(made: MadePdf): Promise<SourceDocument> {
  return value(await imported(makePdf(made)))
}

/** The blocks as a person sees them: cells by ` | `, rows by ` // `, `(picture)`. */
export function seen({ blocks }: SourceDocument): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return block.text
    if (block.kind === 'image') return `(${block.name})`
    return block.rows.map((row) => row.join(' | ')).join(' // ')
  })
}

/** Codes of the warnings. */
export function told({ warnings }: SourceDocument): readonly string[] {
  return warnings.map(({ code }) => code)
}
