import { useEffect, type RefObject } from 'react'

/**
 * Keeps the selection within a field to the field: Slate would take that of a field in a picture for
 * its own and bring the focus back into the text.
 */
export function useOwnSelection(field: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onChange = (event: Event): void => {
      if (field.current && document.activeElement === field.current) event.stopPropagation()
    }
    // Ahead of the document, where Slate listens.
    window.addEventListener('selectionchange', onChange, true)
    return () => window.removeEventListener('selectionchange', onChange, true)
  }, [field])
}
