import { useEffect, useRef } from 'react'

/** What takes the focus for a moment and is gone when a dialog closes. */
const passing = '.ant-modal-root, .ant-dropdown, .ant-popover, [role="menubar"]'

/** Gives the focus back to where it was in the window when the last dialog has closed. */
export function useFocusBack(open: boolean): void {
  const last = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && !target.closest(passing)) last.current = target
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  useEffect(() => {
    // A dialog goes from the page with the focus in it. Where it led elsewhere, the focus is there.
    if (open || document.activeElement !== document.body) return
    if (last.current?.isConnected) last.current.focus({ preventScroll: true })
  }, [open])
}
