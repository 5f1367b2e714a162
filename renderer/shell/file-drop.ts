import { useEffect, useState } from 'react'

/**
 * Whether a file is being dragged over the window; a dropped one is handed to `onFile`. Pictures
 * over a text that can be written in are the text's own.
 */
export function useFileDrop(onFile: (file: File) => void): boolean {
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
        const file = take(event) ? event.dataTransfer?.files[0] : undefined
        if (file) onFile(file)
      },
      options,
    )
    return () => ending.abort()
  }, [onFile])
  return over
}

function isPictureOverText({ target, dataTransfer }: DragEvent): boolean {
  if (!(target instanceof Element) || !target.closest('.chapter-text[contenteditable="true"]')) {
    return false
  }
  const files = Array.from(dataTransfer?.items ?? []).filter(({ kind }) => kind === 'file')
  return files.length > 0 && files.every(({ type }) => type.startsWith('image/'))
}
