import { useEffect, useRef, useState, type JSX } from 'react'
import type { PdfFile } from './pdf-file'

export interface PreviewPageProps {
  readonly file: PdfFile
  readonly index: number
  /** As shown, in CSS pixels. */
  readonly width: number
}

/** A page of the paper: drawn while it is near what is seen, else only its room is kept. */
export function PreviewPage({ file, index, width }: PreviewPageProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  const size = file.sizes[index]
  const height = size ? (width * size.height) / size.width : 0
  useEffect(() => {
    const element = place.current
    element?.style.setProperty('width', `${width}px`)
    element?.style.setProperty('height', `${height}px`)
  }, [width, height])
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new IntersectionObserver(
      ([entry]) => setNear(entry?.isIntersecting ?? false),
      { root: element.closest('.preview-pages'), rootMargin: '300px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    const element = place.current
    if (!element) return
    if (!near) {
      // A canvas of a page takes megabytes.
      element.replaceChildren()
      return
    }
    const drawing = new AbortController()
    const canvas = document.createElement('canvas')
    const draw = async (): Promise<void> => {
      await file.draw(index, canvas, width * devicePixelRatio, drawing.signal)
      // The page of before stands until the new one is whole.
      if (!drawing.signal.aborted) element.replaceChildren(canvas)
    }
    void draw()
    return () => drawing.abort()
  }, [file, index, width, near])
  return (
    <div
      className="preview-page"
      data-testid="preview-page"
      role="img"
      aria-label={`第 ${index + 1} 面`}
      ref={place}
    />
  )
}
