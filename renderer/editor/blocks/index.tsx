import type { JSX } from 'react'
import type { RenderElementProps } from 'slate-react'
import type { ElementNode } from '../../session/nodes'
import type { BlockProps } from './block-props'
import { ChartBlock } from './chart/chart'
import { HeadingBlock } from './heading/heading'
import { ImageBlock } from './image/image'
import { PageBreakBlock } from './page-break/page-break'
import { ParagraphBlock } from './paragraph/paragraph'
import { TableBlock } from './table/table'
import { FigureInline } from '../inline/figure/figure'
import { ReferenceInline } from '../inline/reference/reference'
import { TableCellPart, TableRowPart } from './table/table-parts'

type Components = {
  readonly [T in ElementNode['type']]: React.ComponentType<
    BlockProps<Extract<ElementNode, { type: T }>>
  >
}

/** The component of every element: a block type that is missing here does not compile. */
const components: Components = {
  heading: HeadingBlock,
  paragraph: ParagraphBlock,
  table: TableBlock,
  'table-row': TableRowPart,
  'table-cell': TableCellPart,
  image: ImageBlock,
  chart: ChartBlock,
  'page-break': PageBreakBlock,
  figure: FigureInline,
  reference: ReferenceInline,
}

/** Slate's `renderElement`: one identity for good, so that nothing draws anew for its sake. */
export function renderBlock({ attributes, children, element }: RenderElementProps): JSX.Element {
  const Component = components[element.type] as React.ComponentType<BlockProps<ElementNode>>
  return (
    <Component attributes={attributes} element={element}>
      {children}
    </Component>
  )
}
