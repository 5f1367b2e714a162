import { CloseOutlined, SyncOutlined } from '@ant-design/icons'
import { Button, Spin } from 'antd'
import { useEffect, useRef, useState, type JSX, type KeyboardEvent, type RefObject } from 'react'
import type { Session } from '../session/session'
import { FailureNotice } from '../ui/failure-notice'
import { PreviewPage } from './preview-page'
import type { PreviewState } from './preview-state'
import { useFollow } from './use-follow'
import { usePdfFile } from './use-pdf-file'
import './preview.css'

export interface PreviewPanelProps {
  readonly session: Session
  readonly preview: PreviewState
  readonly onRenew: () => void
  readonly onClose: () => void
}

/** The paper as it will be printed, beside the text; it follows the caret from heading to heading. */
export function PreviewPanel(props: PreviewPanelProps): JSX.Element {
  const { session, preview, onRenew, onClose } = props
  const { paper, stale, failure } = preview
  const open = usePdfFile(paper)
  const pages = useRef<HTMLDivElement>(null)
  const width = useWidth(pages)
  useFollow(session, open, pages)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onClose()
  }
  return (
    <aside
      className="preview-panel"
      data-testid="preview-panel"
      data-pane="preview"
      data-stale={stale}
      aria-label="预览"
      onKeyDown={onKeyDown}
    >
      <header className="preview-head">
        <h2>预览</h2>
        <span className="preview-told" role="status">
          {open ? `共 ${open.file.sizes.length} 面` : ''}
          {stale && open ? <SyncOutlined spin aria-label="正在更新" /> : null}
        </span>
        <Button type="text" icon={<CloseOutlined />} aria-label="关闭预览" onClick={onClose} />
      </header>
      {failure && (
        <FailureNotice message={failure.message} action={failure.action}>
          <Button onClick={onRenew}>再试一次</Button>
        </FailureNotice>
      )}
      <div className="preview-pages" data-pane-focus tabIndex={0} ref={pages} aria-label="各页">
        {!open && !failure && <Spin className="preview-wait" aria-label="正在排版" />}
        {open?.file.sizes.map((_, index) => (
          // One page's place stays the same from paper to paper.
          // eslint-disable-next-line react/no-array-index-key
          <PreviewPage key={index} file={open.file} index={index} width={width} />
        ))}
      </div>
    </aside>
  )
}

/** Room for a page, in pixels. */
function useWidth(pages: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(360)
  useEffect(() => {
    const element = pages.current
    if (!element) return
    const measure = (): void => setWidth(Math.max(120, element.clientWidth - 2 * margin))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [pages])
  return width
}

const margin = 12
