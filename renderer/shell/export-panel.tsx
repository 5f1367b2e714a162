import type { JSX } from 'react'
import { WorkProgress } from '../ui/work-progress'
import type { ExportState } from './window-state'

export interface ExportPanelProps {
  readonly exporting: ExportState
  readonly onCancel: () => void
}

const titles: Readonly<Record<ExportState['kind'], string>> = {
  pdf: '正在导出 PDF',
  docx: '正在导出 Word',
  html: '正在导出网页',
  txt: '正在导出纯文本',
  folder: '正在做交付文件夹',
}

/** An export under way, in the corner: one can go on writing. */
export function ExportPanel({ exporting, onCancel }: ExportPanelProps): JSX.Element {
  return (
    <aside className="export-panel" data-testid="export-progress" aria-label="导出进度">
      <WorkProgress
        title={titles[exporting.kind]}
        stage={exporting.stage}
        fraction={exporting.fraction}
        onCancel={onCancel}
        cancelTestId="export-cancel"
      />
    </aside>
  )
}
