import type { FigureShape, FigureWords } from '../../model/blocks/figure'
import type { IndicatorId } from '../../model/ids'
import type { WrittenBlock } from '../../model/written'
import { decimalsOf, type Claim } from './claim'

/** An indicator that a text shows at a place. */
export interface Shown {
  readonly start: number
  readonly name: string
  readonly indicator: IndicatorId
}

/** The indicators whose values figures of a paragraph or heading show already. */
export function shownIn(block: WrittenBlock): readonly Shown[] {
  if (block.type !== 'paragraph' && block.type !== 'heading') return []
  let end = 0
  return block.children.flatMap(({ text, figure }): Shown[] => {
    const start = end
    end += text.length
    if (!figure || (figure.form !== 'value' && figure.form !== 'number')) return []
    return [{ start, name: '', indicator: figure.indicator }]
  })
}

/**
 * The figure that says a change in the words of a claim: of the indicators of the same place, the
 * nearest before it first. Null where none says the very same.
 */
export function changeFigure(
  claim: Claim,
  shown: readonly Shown[],
  isSame: (figure: FigureShape) => boolean,
): FigureShape | null {
  const decimals = claim.as === 'difference' ? {} : { decimals: decimalsOf(claim.digits) }
  const near = shown
    .filter((other) => isNear(claim, other))
    .toSorted((one, other) => other.start - one.start)
  for (const { indicator } of near) {
    for (const shape of shapesOf(claim)) {
      const figure = { type: 'figure' as const, indicator, ...decimals, ...shape }
      if (isSame(figure)) return figure
    }
  }
  return null
}

/** Of the same block: in a paragraph all that stands before it, in a table its row. */
function isNear(claim: Claim, other: Shown): boolean {
  return claim.as === 'rate' ? other.name === claim.name : other.start < claim.start
}

/** Without words a change is 上升 and 下降, a difference 增加 and 减少. */
function shapesOf({ as, text }: Claim): readonly Pick<FigureShape, 'form' | 'words'>[] {
  if (as === 'rate') return [{ form: 'rate' }]
  if (as === 'difference') return [{ form: 'difference' }, ...worded('difference', ['rise', 'grow', 'raise', 'more'])] // prettier-ignore
  const form: FigureShape['form'] = text.startsWith('同比') ? 'yoy' : 'change'
  return [{ form }, ...worded(form, ['grow', 'add', 'raise'])]
}

function worded(
  form: FigureShape['form'],
  all: readonly FigureWords[],
): readonly Pick<FigureShape, 'form' | 'words'>[] {
  return all.map((words) => ({ form, words }))
}
