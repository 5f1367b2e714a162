import type { Chapter } from '../../shared/model/chapter'
import type { Numbers } from '../../shared/resolve/numbers'

/** As a chapter is called in lists; empty where it has no title. */
export function chapterName({ kind, title }: Pick<Chapter, 'kind' | 'title'>): string {
  if (kind === 'front') return '开头'
  if (kind === 'back') return '落款'
  return title
}

/** The same with the chapter's computed number before it: 一、主要举措和成效. */
export function numberedName(
  chapter: Pick<Chapter, 'id' | 'kind' | 'title'>,
  { chapters }: Numbers,
): string {
  return `${chapters.get(chapter.id) ?? ''}${chapterName(chapter)}`
}
