import { useEffect, useMemo, useRef, type RefObject } from 'react'
import { resolve } from '../../shared/resolve/resolve'
import type { Session } from '../session/session'
import { headingAt } from './heading-at'
import type { OpenPaper } from './use-pdf-file'

/** Scrolls to the heading that the caret is under, when that becomes another one. */
export function useFollow(
  session: Session,
  open: OpenPaper | null,
  pages: RefObject<HTMLDivElement | null>,
): void {
  const resolved = useMemo(() => open && resolve(open.paper.report), [open])
  const shown = useRef<number | null>(null)
  useEffect(() => {
    if (!open || !resolved) return
    const follow = (): void => {
      const { openChapter, selection } = session.state()
      const node = session.editorOf(openChapter).children[selection?.anchor.path[0] ?? -1]
      const block = node && 'id' in node ? node.id : null
      const heading = headingAt(resolved, openChapter, block)
      if (heading === null || heading === shown.current) return
      shown.current = heading
      const element = pages.current
      if (element)
        scrollTo(element, heading < 0 ? null : (open.file.outline[heading] ?? null), open)
    }
    follow()
    return session.subscribe(follow)
  }, [session, open, resolved, pages])
}

function scrollTo(
  element: HTMLElement,
  place: OpenPaper['file']['outline'][number] | null,
  { file }: OpenPaper,
): void {
  const page = element.querySelectorAll<HTMLElement>('.preview-page')[place?.page ?? 0]
  const size = file.sizes[place?.page ?? 0]
  if (!page || !size) return
  const down = ((place?.top ?? 0) / size.height) * page.offsetHeight
  // A little of what stands before the heading is seen too.
  element.scrollTop = Math.max(0, page.offsetTop + down - 48)
}
