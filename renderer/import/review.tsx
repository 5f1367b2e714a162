import { useEffect, useMemo, useRef, useState, type JSX, type KeyboardEvent } from 'react'
import type { ImportPreview, KnownReport } from '../../shared/contract/importing'
import type { Correction } from '../../shared/model/correction'
import type { DraftBlock } from '../../shared/model/draft'
import { RowWindow } from '../ui/row-window'
import { decisionOf, type Decision } from './decisions'
import { blockOrder, importRows, type ImportRow } from './import-rows'
import { ReviewFoot } from './review-foot'
import { ReviewHead } from './review-head'
import { ReviewRow } from './review-row'
import { useCorrections } from './use-corrections'

export interface ReviewProps {
  readonly preview: ImportPreview
  readonly accepting: boolean
  readonly onAccept: (corrections: readonly Correction[]) => void
  readonly onCancel: () => void
  readonly onCorrections: (count: number) => void
  readonly onOpenKnown: (known: KnownReport) => void
}

/** The file and what was recognised, side by side; every decision is changed by one key. */
export function Review(props: ReviewProps): JSX.Element {
  const { preview, accepting, onAccept, onCancel, onCorrections, onOpenKnown } = props
  const { list, draft, add, takeBack } = useCorrections(preview.draft)
  const rows = useMemo(() => importRows(preview.source, draft), [preview.source, draft])
  const order = useMemo(() => blockOrder(rows), [rows])
  const blocks = useMemo(() => new Map(draft.blocks.map((block) => [block.id, block])), [draft])
  const [chosen, setChosen] = useState({ id: '', index: 0 })
  const screen = useRef<HTMLDivElement>(null)
  // A decision can take a block away, as one that became the title: then the next one is selected.
  const nearest = order[Math.min(chosen.index, order.length - 1)] ?? null
  const selected = blocks.has(chosen.id) ? chosen.id : nearest
  const activeRow = rows.findIndex(({ parts }) =>
    parts.some((part) => part.kind === 'block' && part.block.id === selected),
  )
  useEffect(() => onCorrections(list.length), [onCorrections, list.length])
  useEffect(() => screen.current?.querySelector<HTMLElement>('.review-rows')?.focus(), [])

  const select = (id: string): void => setChosen({ id, index: order.indexOf(id) })
  const go = (by: number): void => {
    const at = selected === null ? -1 : order.indexOf(selected)
    const next = order[Math.min(Math.max(at + by, 0), order.length - 1)]
    if (next !== undefined) select(next)
  }
  const decide = (block: DraftBlock | undefined, decision: Decision | null): boolean => {
    const as = block && decision?.as(block)
    if (!as) return false
    add(block.id, as)
    return true
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // An open choice of decisions lies elsewhere in the page and has keys of its own.
    const isOwn = event.target instanceof Node && event.currentTarget.contains(event.target)
    if (!isOwn || event.nativeEvent.isComposing || event.altKey) return
    if (handleKey(event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const handleKey = ({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean => {
    if (ctrlKey || metaKey) {
      if (key.toLowerCase() !== 'z') return false
      takeBack()
      return true
    }
    if (isButton(target) && (key === 'Enter' || key === ' ')) return false
    const step = steps[key]
    if (step !== undefined) go(step)
    else if (key === 'Enter' && !accepting) onAccept(list)
    else return decide(selected === null ? undefined : blocks.get(selected), decisionOf(key))
    return true
  }

  return (
    <div className="review" ref={screen} onKeyDown={onKeyDown}>
      <ReviewHead preview={preview} draft={draft} onOpenKnown={onOpenKnown} />
      <RowWindow<ImportRow>
        className="review-rows"
        role="listbox"
        tabIndex={0}
        aria-label="识别结果，上下键移动"
        aria-activedescendant={selected === null ? undefined : `import-${selected}`}
        data-pane-focus=""
        rows={rows}
        keyOf={keyOf}
        estimate={estimate}
        active={activeRow < 0 ? null : activeRow}
        render={(row) => (
          <ReviewRow row={row} selected={selected} onSelect={select} onDecide={decide} />
        )}
      />
      <ReviewFoot
        corrections={list.length}
        accepting={accepting}
        onTakeBack={takeBack}
        onAccept={() => onAccept(list)}
        onCancel={onCancel}
      />
    </div>
  )
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: -1_000_000,
  End: 1_000_000,
}

function keyOf({ key }: ImportRow): string {
  return key
}

/** Some thirty characters fill a line of half the window. */
function estimate({ lines }: ImportRow): number {
  const count = lines.reduce((sum, { text }) => sum + Math.ceil(text.length / 30), 0)
  return 22 * Math.max(1, count) + 34
}

function isButton(target: EventTarget): boolean {
  return target instanceof HTMLButtonElement
}
