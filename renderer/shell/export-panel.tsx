import type { JSX } from 'react'
import { WorkProgress } from '../ui/work-progress'
import type { ExportState } from './window-state'

export interface ExportPanelProps {
  readonly exporting: ExportState
  readonly onCancel: () => void
}

/** An export under way, in the corner: one can go on writing. */
export function ExportPanel({ exporting, onCancel }: ExportPanelProps): JSX.Element {
  return (
    <aside className="export-panel" data-testid="export-progress" aria-label="导出进度">
      <WorkProgress
        title={exporting.kind === 'pdf' ? '正在导出 PDF' : '正在导出 Word'}
        stage={exporting.stage}
        fraction={exporting.fraction}
        onCancel={onCancel}
        cancelTestId="export-cancel"
      />
    </aside>
  )
}
