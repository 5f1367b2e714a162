import type { BlockId } from '../model/ids'
import { chaptersInOrder } from '../model/report'
import type { WrittenChapter, WrittenReport, WrittenTable } from '../model/written'

/** A table of the report, wherever it stands. */
export function tableIn(report: WrittenReport, id: BlockId): WrittenTable | undefined {
  for (const chapter of chaptersInOrder(report)) {
    const found = tablesOf(chapter).get(id)
    if (found) return found
  }
  return undefined
}

const known = new WeakMap<WrittenChapter, ReadonlyMap<BlockId, WrittenTable>>()

/** Looked for once in a chapter as it stands: a chart asks with every key. */
function tablesOf(chapter: WrittenChapter): ReadonlyMap<BlockId, WrittenTable> {
  const before = known.get(chapter)
  if (before) return before
  const tables = new Map(
    chapter.blocks.flatMap((block) => (block.type === 'table' ? [[block.id, block]] : [])),
  )
  known.set(chapter, tables)
  return tables
}
