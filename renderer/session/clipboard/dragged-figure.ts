import type { FigureShape } from '../../../shared/model/blocks/figure'
import { newId, type BlockId } from '../../../shared/model/ids'
import type { FigureText } from '../../../shared/figures/written-out'
import { encodeFragment, fragmentType } from './fragment'

/** Lets a figure be dragged: into the text it comes as itself, into anything else as its words. */
export function putFigure(data: DataTransfer, figure: FigureShape, textOf: FigureText): void {
  const inline = { ...figure, children: [{ text: '' as const }] as [{ text: '' }] }
  const children = [{ text: '' }, inline, { text: '' }]
  const paragraph = { type: 'paragraph' as const, id: newId<BlockId>(), children }
  const fragment = { blocks: [paragraph], startsInside: true, endsInside: true }
  data.setData(
    fragmentType,
    encodeFragment(fragment, () => textOf(figure)),
  )
  data.setData('text/plain', textOf(figure))
}
