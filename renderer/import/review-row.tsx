import type { JSX } from 'react'
import type { DraftBlock } from '../../shared/model/draft'
import { lookWords } from '../../shared/structure/look-words'
import type { Decision } from './decisions'
import type { ImportPart, ImportRow } from './import-rows'
import { ReviewPart } from './review-part'

export interface ReviewRowProps {
  readonly row: ImportRow
  /** The id of the selected block. */
  readonly selected: string | null
  readonly onSelect: (block: string) => void
  readonly onDecide: (block: DraftBlock, decision: Decision) => boolean
}

/** Lines of the file on the left, what they became on the right. */
export function ReviewRow(props: ReviewRowProps): JSX.Element {
  const { row, selected, onSelect, onDecide } = props
  const first = row.parts.find((part) => part.kind === 'block')
  return (
    <div className="review-row">
      <div
        className="review-source"
        role="presentation"
        onMouseDown={() => first?.kind === 'block' && onSelect(first.block.id)}
      >
        {row.lines.map(({ place, text, look }) => (
          <div key={place} className="review-line">
            <span className="review-place">{place}</span>
            <span>
              {text}
              {look && <span className="review-look">{lookWords(look)}</span>}
            </span>
          </div>
        ))}
      </div>
      <div className="review-parts">
        {row.parts.map((part) => (
          <ReviewPart
            key={keyOf(part)}
            part={part}
            selected={part.kind === 'block' && part.block.id === selected}
            onSelect={onSelect}
            onDecide={onDecide}
          />
        ))}
      </div>
    </div>
  )
}

function keyOf(part: ImportPart): string {
  return part.kind === 'title' ? 'title' : part.block.id
}
