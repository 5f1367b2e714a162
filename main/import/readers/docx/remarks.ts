import type { XmlElement } from '../../containers/xml'
import { childrenOf, elementsOf, textOf } from '../../containers/xml-tree'
import type { Remark } from '../../document/remark-places'

/** Reads `comments.xml`. */
export function readRemarks(root: XmlElement | null): ReadonlyMap<string, Remark> {
  return new Map(
    childrenOf(root ?? undefined, 'w:comment').map((comment) => [
      comment.attributes.get('w:id') ?? '',
      {
        author: comment.attributes.get('w:author') ?? '',
        date: comment.attributes.get('w:date') ?? null,
        text: elementsOf(comment).map(wordsOf).join('\n').trim(),
      },
    ]),
  )
}

/** The words of a remark's paragraph. */
function wordsOf(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => (child.name === 'w:t' ? textOf(child) : wordsOf(child)))
    .join('')
}
