import type { JSX } from 'react'
import { useSelected } from 'slate-react'
import { lostReference } from '../../../../shared/model/computed-text'
import type { Reference } from '../../../../shared/model/blocks/reference'
import { goToReference } from '../../../session/references'
import { useNumber } from '../../../session/use-session'
import type { BlockProps } from '../../blocks/block-props'
import { useSession } from '../../session-context'
import { withheldTitle } from '../../withheld-title'
import { looksOf } from '../looks'

const titles = {
  caption: '引用，随编号自动更新；按住 Ctrl 点击，到所指之处',
  mark: '注释的标号，自动编号；按住 Ctrl 点击，到注释',
  lost: '所指的表、图或注释已不在报告里：请删去，或重新引用',
} as const

/** A place that names a table, a picture, a chart or a note: what it is called as things stand. */
export function ReferenceInline({
  attributes,
  children,
  element,
}: BlockProps<Reference>): JSX.Element {
  const session = useSession()
  const isSelected = useSelected()
  const caption = useNumber(session, ({ labels }) => labels.get(element.to))
  const mark = useNumber(session, ({ notes }) => notes.get(element.to))
  const kind = caption !== undefined ? 'caption' : mark !== undefined ? 'mark' : 'lost'
  const [look] = element.children
  return (
    <span
      {...attributes}
      className={looksOf(kind === 'mark' ? 'note-mark' : 'reference', look)}
      contentEditable={false}
      data-blank={kind === 'lost' || undefined}
      data-reference={element.to}
      data-selected={isSelected || undefined}
      onClick={({ ctrlKey, metaKey }) => {
        if (ctrlKey || metaKey) goToReference(session, element.to)
      }}
      title={withheldTitle(look.withheld) ?? titles[kind]}
    >
      {children}
      <span className="reference-text" data-computed-text>
        {caption ?? mark ?? lostReference}
      </span>
    </span>
  )
}
