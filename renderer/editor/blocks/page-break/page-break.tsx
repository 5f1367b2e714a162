import type { JSX } from 'react'
import { useSelected } from 'slate-react'
import type { PageBreak } from '../../../../shared/model/blocks/page-break'
import type { BlockProps } from '../block-props'

/** A quiet line where the paper begins a new page; the caret can stand on it, not in it. */
export function PageBreakBlock({
  attributes,
  children,
  element,
}: BlockProps<PageBreak>): JSX.Element {
  const isSelected = useSelected()
  return (
    <div
      {...attributes}
      className="page-break-block"
      data-block={element.id}
      data-selected={isSelected}
    >
      <div contentEditable={false} role="separator" aria-label="分页">
        <span>分页</span>
      </div>
      {children}
    </div>
  )
}
