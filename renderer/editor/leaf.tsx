import type { JSX } from 'react'
import type { RenderLeafProps } from 'slate-react'

/** Slate's `renderLeaf`: the looks of a stretch of text as classes. */
export function renderLeaf({ attributes, children, leaf }: RenderLeafProps): JSX.Element {
  const looks = [leaf.lead && 'lead', leaf.bold && 'bold', leaf.underline && 'underline']
  const className = looks.filter((look) => typeof look === 'string').join(' ')
  return (
    <span {...attributes} className={className || undefined}>
      {children}
    </span>
  )
}
