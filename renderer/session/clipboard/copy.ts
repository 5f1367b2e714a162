import type { Editor } from 'slate'
import type { Numbers } from '../../../shared/resolve/numbers'
import { copiedOf } from './copied'
import { copiedHtml } from './copied-html'
import { copiedText } from './copied-text'
import { withChartTables } from './chart-tables'
import { encodeFragment, fragmentType, writtenFragment } from './fragment'

/**
 * Copying, cutting and dragging: blocks for this application, a page with inline styles for Word and
 * WPS, text for everything else. `numbers` gives those that the window shows.
 */
export function withCopy(editor: Editor, numbers: () => Numbers): Editor {
  editor.setFragmentData = (data) => {
    const copied = copiedOf(editor)
    if (!copied) return
    const written = withChartTables(writtenFragment(copied, editor.computedText), editor.chartData)
    data.setData(fragmentType, encodeFragment(copied, editor.computedText))
    data.setData('text/html', copiedHtml(written, numbers()))
    data.setData('text/plain', copiedText(written, numbers()))
  }
  return editor
}
