import type { BaseEditor } from 'slate'
import type { ReactEditor } from 'slate-react'
import type { Block } from '../../shared/model/block'
import type { TableCell, TableRow } from '../../shared/model/blocks/table'
import type { Computed } from '../../shared/model/blocks/inline'
import type { Text } from '../../shared/model/blocks/text'
import type { Chart } from '../../shared/model/blocks/chart'
import type { ComputedText } from '../../shared/model/written'
import type { ChartData } from '../../shared/resolve/chart-data'

/** What can stand in a chapter's editor as an element: the model's own blocks, rows and cells, figures and references. */
export type ElementNode = Block | TableRow | TableCell | Computed

/** What the session adds to Slate's editor. */
export interface OwnEditor {
  /** What a figure or a reference says as things stand. */
  computedText: ComputedText
  /** What a chart shows as things stand. */
  chartData: (chart: Chart) => ChartData
}

declare module 'slate' {
  interface CustomTypes {
    Editor: BaseEditor & ReactEditor & OwnEditor
    Element: ElementNode
    Text: Text
  }
}
