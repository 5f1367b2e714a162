import type { JSX } from 'react'
import type { RenderLeafProps } from 'slate-react'
import { withheldTitle } from './withheld-title'

/** Slate's `renderLeaf`: the looks of a stretch of text as classes. */
export function renderLeaf({ attributes, children, leaf }: RenderLeafProps): JSX.Element {
  const looks = [
    leaf.lead && 'lead',
    leaf.bold && 'bold',
    leaf.underline && 'underline',
    leaf.withheld !== undefined && 'withheld',
  ]
  const className = looks.filter((look) => typeof look === 'string').join(' ')
  return (
    <span {...attributes} className={className || undefined} title={withheldTitle(leaf.withheld)}>
      {children}
    </span>
  )
}
