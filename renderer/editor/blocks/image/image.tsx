import type { JSX } from 'react'
import { Editor, Transforms } from 'slate'
import { ReactEditor, useSelected, useSlateStatic } from 'slate-react'
import type { Image } from '../../../../shared/model/blocks/image'
import { useNumber } from '../../../session/use-session'
import { PlainField } from '../../plain-field'
import { useSession } from '../../session-context'
import { WithheldNote } from '../withheld-note'
import type { BlockProps } from '../block-props'

/** A picture over its caption; the caret can stand on it, not in it. */
export function ImageBlock({ attributes, children, element }: BlockProps<Image>): JSX.Element {
  const editor = useSlateStatic()
  const isSelected = useSelected()
  const label = useNumber(useSession(), ({ labels }) => labels.get(element.id))
  const set = (fields: Partial<Image>): void =>
    Transforms.setNodes<Image>(editor, fields, { at: ReactEditor.findPath(editor, element) })
  // The caret goes along with the focus: from one field to the other the image stays the chosen one.
  const stand = (): void => {
    if (isSelected) return
    Transforms.select(editor, Editor.start(editor, ReactEditor.findPath(editor, element)))
  }
  return (
    <div {...attributes} className="image-block" data-block={element.id} data-selected={isSelected}>
      <div contentEditable={false} onFocus={stand}>
        <WithheldNote wording={element.withheld} />
        <img
          src={`app://asset/${element.asset}`}
          alt={element.alt || element.caption || element.name}
          width={element.width}
          height={element.height}
          draggable={false}
        />
        <div className="caption">
          <span className="caption-label">{label}</span>
          <PlainField
            label={`${label ?? '图'}的标题`}
            placeholder="图片标题"
            value={element.caption}
            onChange={(caption) => set({ caption })}
            onLeave={() => ReactEditor.focus(editor)}
          />
        </div>
        <div className="image-alt">
          <PlainField
            label={`${label ?? '图'}的替代文字`}
            placeholder="替代文字：说明图片的内容，供看不见图片的人听"
            value={element.alt ?? ''}
            onChange={(alt) => set({ alt })}
            onLeave={() => ReactEditor.focus(editor)}
          />
        </div>
      </div>
      {children}
    </div>
  )
}
