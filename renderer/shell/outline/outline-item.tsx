import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons'
import { memo, useState, type DragEvent, type JSX } from 'react'
import type { ChapterId } from '../../../shared/model/ids'
import type { CommandContext } from '../../commands/command'
import { ChapterMenu } from './chapter-menu'
import type { OutlineMove } from './outline-moves'
import type { OutlineRow } from './outline-rows'
import { RenameField } from './rename-field'

export interface OutlineItemProps {
  readonly row: OutlineRow
  readonly context: CommandContext
  /** The caret is in it. */
  readonly current: boolean
  /** The keys of the outline are at it. */
  readonly focused: boolean
  readonly folded: boolean
  readonly renaming: boolean
  readonly onGo: (row: OutlineRow) => void
  readonly onFold: (chapter: ChapterId, folds: boolean) => void
  readonly onRename: (chapter: ChapterId | null) => void
  /** What dropping a line on a half of this one does; null where it cannot. */
  readonly moveOf: (dragged: OutlineRow, over: OutlineRow, half: Half) => OutlineMove | null
  readonly onMove: (move: OutlineMove) => void
}

type Half = 'above' | 'below'

const dragType = 'application/x-antou-outline'
let dragged: OutlineRow | null = null

/** A line of the outline. Chapters fold and are renamed in place; they and headings are dragged. */
export const OutlineItem = memo(function OutlineItem(props: OutlineItemProps): JSX.Element {
  const { row, context, current, focused, folded, renaming, onGo, onFold, onRename } = props
  const [drop, setDrop] = useState<Half | null>(null)
  const isChapter = row.kind === 'chapter'
  const readOnly = context.session?.state().readOnly ?? false
  const isWhole = row.kind === 'front' || row.kind === 'back'
  const moveBy = (event: DragEvent): OutlineMove | null =>
    dragged && props.moveOf(dragged, row, halfOf(event))
  return (
    <div
      id={`outline-${row.key}`}
      className="outline-item"
      role="treeitem"
      aria-level={row.depth}
      aria-selected={current}
      aria-expanded={row.folds ? !folded : undefined}
      data-testid="outline-item"
      data-chapter={row.chapter}
      data-kind={row.kind}
      data-depth={Math.min(row.depth, 4)}
      data-focused={focused}
      data-drop={drop ?? undefined}
      title={row.number + row.text}
      draggable={!isWhole && !renaming && !readOnly}
      onDragStart={(event) => {
        dragged = row
        event.dataTransfer.setData(dragType, row.key)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragType)) return
        const move = moveBy(event)
        if (move) event.preventDefault()
        setDrop(move && halfOf(event))
      }}
      onDragEnd={() => {
        dragged = null
      }}
      onDragLeave={() => setDrop(null)}
      onDrop={(event) => {
        setDrop(null)
        const move = moveBy(event)
        dragged = null
        if (!move) return
        event.preventDefault()
        props.onMove(move)
      }}
      onClick={() => !renaming && onGo(row)}
      onDoubleClick={() => isChapter && !readOnly && onRename(row.chapter)}
    >
      <button
        type="button"
        className="outline-fold"
        tabIndex={-1}
        hidden={!row.folds}
        aria-label={folded ? '展开' : '收起'}
        onClick={(event) => {
          event.stopPropagation()
          onFold(row.chapter, !folded)
        }}
      >
        {folded ? <CaretRightOutlined /> : <CaretDownOutlined />}
      </button>
      {renaming && context.session ? (
        <RenameField session={context.session} row={row} onDone={() => onRename(null)} />
      ) : (
        <span className="outline-text">
          <span className="outline-number">{row.number}</span>
          {row.text || <em>{row.kind === 'paragraph' ? '没有内容' : '没有标题'}</em>}
        </span>
      )}
      {isChapter && !renaming && !readOnly && (
        <ChapterMenu chapter={row.chapter} context={context} onRename={onRename} />
      )}
    </div>
  )
})

function halfOf({ currentTarget, clientY }: DragEvent): Half {
  const { top, height } = currentTarget.getBoundingClientRect()
  return clientY > top + height / 2 ? 'below' : 'above'
}
