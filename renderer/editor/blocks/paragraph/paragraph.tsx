import type { JSX } from 'react'
import type { Paragraph } from '../../../../shared/model/blocks/paragraph'
import { useNumber } from '../../../session/use-session'
import { useRenewal } from '../../renewals'
import { useSession } from '../../session-context'
import type { BlockProps } from '../block-props'

/** A paragraph; where it carries a level its computed number is drawn by the style sheet. */
export function ParagraphBlock({
  attributes,
  children,
  element,
}: BlockProps<Paragraph>): JSX.Element {
  const number = useNumber(useSession(), ({ blocks }) => blocks.get(element.id))
  const key = useRenewal(element.id)
  return (
    <div
      key={key}
      {...attributes}
      className="paragraph"
      data-block={element.id}
      data-level={element.level}
      data-role={element.role}
      data-number={number}
    >
      {children}
    </div>
  )
}
