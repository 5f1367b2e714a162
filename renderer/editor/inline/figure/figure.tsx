import type { JSX } from 'react'
import { useSelected } from 'slate-react'
import type { Figure } from '../../../../shared/model/blocks/figure'
import { useFigures } from '../../../session/use-session'
import { withheldTitle } from '../../withheld-title'
import type { BlockProps } from '../../blocks/block-props'
import { useSession } from '../../session-context'

/**
 * An indicator in the text: what it says as things stand. Nobody writes in it, so neither the
 * caret nor a composition ever stands among its digits (Slate #3490, #4127).
 */
export function FigureInline({ attributes, children, element }: BlockProps<Figure>): JSX.Element {
  const session = useSession()
  const message = useFigures(session, ({ printed }) => {
    const found = printed(element)
    return found.kind === 'blank' ? found.message : ''
  })
  const isSelected = useSelected()
  const [{ bold, underline, lead, withheld }] = element.children
  const looks = [
    bold && 'bold',
    underline && 'underline',
    lead && 'lead',
    withheld !== undefined && 'withheld',
  ]
  return (
    <span
      {...attributes}
      className={['figure', ...looks.filter(Boolean)].join(' ')}
      contentEditable={false}
      data-figure={element.indicator}
      data-selected={isSelected || undefined}
      data-blank={message !== '' || undefined}
      title={message || withheldTitle(withheld)}
    >
      {children}
      <Words figure={element} />
    </span>
  )
}

/** By itself: where only the words change nothing around them is drawn anew. */
function Words({ figure }: { readonly figure: Figure }): JSX.Element {
  const text = useFigures(useSession(), ({ printed }) => printed(figure).text)
  return (
    <span className="figure-text" data-figure-text>
      {text}
    </span>
  )
}
