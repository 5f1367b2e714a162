import { readDocument } from '../../../../main/import/read-document'
import type { Result } from '../../../../shared/model/failure'
import type { SourceBlock, SourceDocument } from '../../../../shared/model/source'
import { recognise } from '../../../../shared/structure/recognise'
import { value } from '../../store/samples'
import { makeDocx, type MadeDocx } from './make-docx'

/** Whatever its bytes say. */
export function imported(bytes: Uint8Array): Promise<Result<SourceDocument>> {
  return readDocument({ name: '报告.docx', bytes })
}

export async function document(made: MadeDocx): Promise<SourceDocument> {
  return value(await imported(makeDocx(made)))
}

export async function blocks(made: MadeDocx): Promise<readonly SourceBlock[]> {
  return (await document(made)).blocks
}

/** The blocks as a person sees them: `number|text`, `[note] text`, cells by ` | `, `(picture)`. */
export async function seen(made: MadeDocx): Promise<readonly string[]> {
  return (await blocks(made)).map(shown)
}

/** Codes of the warnings. */
export async function told(made: MadeDocx): Promise<readonly string[]> {
  return (await document(made)).warnings.map(({ code }) => code)
}

export function recognised(source: SourceDocument) {
  const { title, organization, year, head, blocks: found } = recognise(source)
  const drafted = found.map(({ place: _place, evidence: _evidence, ...block }) => block)
  return { title, organization, year, head, blocks: drafted }
}

function shown(block: SourceBlock): string {
  switch (block.kind) {
    case 'paragraph': {
      const note = block.note === undefined ? '' : `[${block.note}] `
      return `${note}${block.autoNumber === null ? '' : `${block.autoNumber}|`}${block.text}`
    }
    case 'table':
      return block.rows.map((row) => row.join(' | ')).join(' // ')
    case 'image':
      return `(${block.name})`
  }
}

/** The automatic number of each paragraph, '' where it has none. */
export async function numbersOf(made: MadeDocx): Promise<readonly string[]> {
  return (await blocks(made)).map((block) =>
    block.kind === 'paragraph' ? (block.autoNumber ?? '') : '',
  )
}
