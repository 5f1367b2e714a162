import { placeIn } from '../../checked'
import type { KnownComment } from '../../context'
import { reportRule } from '../../rule'

/** Remarks of readers of the imported file on what still stands in the report, by where they stand. */
export const comments = reportRule('publication/comments', 'warning', ({ texts, context }) => {
  const open = new Map<string | null, KnownComment[]>()
  for (const comment of context.comments)
    open.set(comment.block, [...(open.get(comment.block) ?? []), comment])
  return texts.flatMap((text) => {
    const own = text.kind === 'number' ? undefined : open.get(text.at.block)
    if (!own) return []
    // A table is told of at its first text alone.
    open.delete(text.at.block)
    const said = own.map(
      ({ author, text: words }) =>
        `${author === '' ? '未署名' : author}“${words.slice(0, 40)}${words.length > 40 ? '…' : ''}”`,
    )
    const many = own.length > 1 ? `${own.length}条` : ''
    return {
      place: placeIn(text, 0, Math.min(text.text.length, shown)),
      message: `原文件这里有${many}批注，处理好后可以忽略：${said.join('；')}。`,
    }
  })
})

/** So much of a block is marked, in UTF-16 code units. */
const shown = 20
