import { useEffect, useState } from 'react'

/**
 * Whether a file is being dragged over the window; dropped ones are handed to `onFiles`. Pictures
 * over a text that can be written in are the text's own.
 */
export function useFileDrop(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const ending = new AbortController()
    const options = { capture: true, signal: ending.signal }
    const take = (event: DragEvent): boolean => {
      if (!event.dataTransfer?.types.includes('Files')) return false
      event.preventDefault()
      if (isPictureOverText(event)) return false
      event.stopPropagation()
      return true
    }
    window.addEventListener('dragover', (event) => setOver(take(event)), options)
    window.addEventListener(
      'dragleave',
      ({ relatedTarget }) => relatedTarget === null && setOver(false),
      options,
    )
    window.addEventListener(
      'drop',
      (event) => {
        setOver(false)
        const files = take(event) ? Array.from(event.dataTransfer?.files ?? []) : []
        if (files.length > 0) onFiles(files)
      },
      options,
    )
    return () => ending.abort()
  }, [onFiles])
  return over
}

function isPictureOverText({ target, dataTransfer }: DragEvent): boolean {
  if (!(target instanceof Element) || !target.closest('.chapter-text[contenteditable="true"]')) {
    return false
  }
  const files = Array.from(dataTransfer?.items ?? []).filter(({ kind }) => kind === 'file')
  return files.length > 0 && files.every(({ type }) => type.startsWith('image/'))
}
