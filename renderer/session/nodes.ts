import type { BaseEditor } from 'slate'
import type { ReactEditor } from 'slate-react'
import type { Block } from '../../shared/model/block'
import type { TableCell, TableRow } from '../../shared/model/blocks/table'
import type { Text } from '../../shared/model/blocks/text'

/** What can stand in a chapter's editor as an element: the model's own blocks, rows and cells. */
export type ElementNode = Block | TableRow | TableCell

declare module 'slate' {
  interface CustomTypes {
    Editor: BaseEditor & ReactEditor
    Element: ElementNode
    Text: Text
  }
}
