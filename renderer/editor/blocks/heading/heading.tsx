import type { JSX } from 'react'
import type { Heading } from '../../../../shared/model/blocks/heading'
import { useNumber } from '../../../session/use-session'
import { useRenewal } from '../../renewals'
import { useSession } from '../../session-context'
import type { BlockProps } from '../block-props'

/** A heading; its computed number is drawn by the style sheet, never part of the text. */
export function HeadingBlock({ attributes, children, element }: BlockProps<Heading>): JSX.Element {
  const number = useNumber(useSession(), ({ blocks }) => blocks.get(element.id))
  const key = useRenewal(element.id)
  return (
    <div
      key={key}
      {...attributes}
      className="heading"
      role="heading"
      aria-level={(element.level ?? 1) + 1}
      data-block={element.id}
      data-level={element.level ?? 0}
      data-number={number}
    >
      {children}
    </div>
  )
}
