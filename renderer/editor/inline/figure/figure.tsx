import { useLayoutEffect, useRef, type JSX } from 'react'
import { useSelected } from 'slate-react'
import type { Figure } from '../../../../shared/model/blocks/figure'
import { withheldTitle } from '../../withheld-title'
import type { BlockProps } from '../../blocks/block-props'
import { useSession } from '../../session-context'
import { looksOf } from '../looks'
import { keepWritten } from './figure-places'

/**
 * An indicator in the text: what it says as things stand. Nobody writes in it, so neither the
 * caret nor a composition ever stands among its digits (Slate #3490, #4127).
 */
export function FigureInline({ attributes, children, element }: BlockProps<Figure>): JSX.Element {
  const session = useSession()
  const isSelected = useSelected()
  const place = useRef<HTMLSpanElement>(null)
  const [look] = element.children
  const title = withheldTitle(look.withheld) ?? ''
  useLayoutEffect(() => {
    const words = place.current
    const around = words?.parentElement
    if (!words || !around) return undefined
    return keepWritten(session, { figure: element, around, words, title })
  }, [session, element, title])
  return (
    <span
      {...attributes}
      className={looksOf('figure', look)}
      contentEditable={false}
      data-figure={element.indicator}
      data-selected={isSelected || undefined}
    >
      {children}
      <span ref={place} className="figure-text" data-computed-text />
    </span>
  )
}
