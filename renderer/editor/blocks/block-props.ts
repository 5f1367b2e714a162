import type { RenderElementProps } from 'slate-react'
import type { ElementNode } from '../../session/nodes'

/** What Slate hands to the component of an element, typed for that element. */
export interface BlockProps<Element extends ElementNode> {
  readonly attributes: RenderElementProps['attributes']
  readonly children: React.ReactNode
  readonly element: Element
}
