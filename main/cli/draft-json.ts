import type { DraftBlock } from '../../shared/model/draft'
import type { ParsedFile } from '../services/parsing'

/** What `import --json` prints: the keys of the command line's contract and no others. */
export function draftJson(file: string, parsed: ParsedFile): string {
  const { source, draft, bytes, sha256 } = parsed
  const document = {
    source: { file, format: source.format, bytes, sha256 },
    title: draft.title,
    organization: draft.organization,
    year: draft.year,
    head: draft.head,
    blocks: draft.blocks.map(block),
    figures: draft.figures,
    warnings: draft.warnings,
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** Keys that a block does not have are undefined here and absent in JSON. */
function block(value: DraftBlock): object {
  switch (value.type) {
    case 'heading': {
      const { id, type, level, number, text, runIn } = value
      return { id, type, level, number, text, runIn }
    }
    case 'paragraph': {
      const { id, type, level, number, item, note, text } = value
      return { id, type, level, number, item, note, text }
    }
    case 'table': {
      const { id, type, rows, merges, caption } = value
      return { id, type, rows, merges, caption }
    }
    case 'image': {
      const { id, type, name, bytes } = value
      return { id, type, name, bytes }
    }
  }
}
