import type { Draft } from '../model/draft'
import type { ImportedFile } from '../model/provenance'
import type { SourceComment } from '../model/source'
import type { KnownComment } from './context'

/** The remarks in the files that a report was made of, by the blocks that were made of what they stand on. */
export function commentsInFiles(files: readonly ImportedFile[]): readonly KnownComment[] {
  return files.flatMap(({ comments, origins }) =>
    placed(comments, new Map(origins.map(({ id, place }) => [place, id]))),
  )
}

/** The remarks in a file that was only read. */
export function commentsInDraft(
  comments: readonly SourceComment[],
  { blocks }: Draft,
): readonly KnownComment[] {
  return placed(comments, new Map(blocks.map(({ id, place }) => [place, id])))
}

/** Of a run-in heading and its paragraph, which stand in one place, the paragraph. */
function placed(
  comments: readonly SourceComment[],
  blocks: ReadonlyMap<number, string>,
): readonly KnownComment[] {
  return comments.flatMap(({ place, author, text }) => {
    const block = blocks.get(place)
    return block === undefined ? [] : [{ block, author, text }]
  })
}
