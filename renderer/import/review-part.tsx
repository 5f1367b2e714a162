import { Dropdown } from 'antd'
import type { JSX } from 'react'
import type { DraftBlock } from '../../shared/model/draft'
import { KeyCap } from '../ui/key-cap'
import { decisions, kindLabel, type Decision } from './decisions'
import type { ImportPart } from './import-rows'

export interface ReviewPartProps {
  readonly part: ImportPart
  readonly selected: boolean
  readonly onSelect: (block: string) => void
  readonly onDecide: (block: DraftBlock, decision: Decision) => boolean
}

/** One recognised thing: what it is, its words, and why it was taken for that. */
export function ReviewPart(props: ReviewPartProps): JSX.Element {
  const { part, selected, onSelect, onDecide } = props
  if (part.kind === 'title') {
    return (
      <div className="review-part" data-kind="title">
        <span className="review-kind">报告标题</span>
        <span className="review-words">{part.text}</span>
      </div>
    )
  }
  const { block } = part
  const isText = block.type === 'heading' || block.type === 'paragraph'
  return (
    <div
      id={`import-${block.id}`}
      className="review-part"
      role="option"
      aria-selected={selected}
      data-testid="import-row"
      data-block={block.id}
      data-kind={block.type}
      data-level={'level' in block ? block.level : undefined}
      onMouseDown={() => onSelect(block.id)}
    >
      <Dropdown
        trigger={['click']}
        disabled={!isText}
        menu={{
          items: decisions.map((decision) => ({
            key: decision.key,
            label: decision.label,
            extra: <KeyCap>{decision.key.toUpperCase()}</KeyCap>,
            onClick: () => onDecide(block, decision),
          })),
        }}
      >
        <button type="button" className="review-kind" tabIndex={-1} disabled={!isText}>
          {kindLabel(block)}
        </button>
      </Dropdown>
      <span className="review-words">
        {'number' in block && block.number && <b className="review-number">{block.number}</b>}
        <BlockWords block={block} />
      </span>
      <span className="review-evidence">{block.evidence}</span>
    </div>
  )
}

function BlockWords({ block }: { readonly block: DraftBlock }): JSX.Element {
  if (block.type === 'heading' || block.type === 'paragraph') return <>{block.text}</>
  if (block.type === 'image') return <>{block.name}</>
  return (
    <>
      {block.caption !== null && <div>{block.caption}</div>}
      <table className="review-table">
        <tbody>
          {block.rows.slice(0, mostRows).map((cells, row) => (
            // eslint-disable-next-line react/no-array-index-key
            <tr key={row}>
              {cells.map((cell, column) => (
                // eslint-disable-next-line react/no-array-index-key
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {block.rows.length > mostRows && <div>……共 {block.rows.length} 行</div>}
    </>
  )
}

const mostRows = 30
