import { useEffect, useState } from 'react'
import type { PdfFile } from './pdf-file'
import type { PrintedPaper } from './preview-state'

/** A file that is open, and the paper that it shows. */
export interface OpenPaper {
  readonly file: PdfFile
  readonly paper: PrintedPaper
}

/** Opens each new paper and keeps the one of before until it is there; null before the first. */
export function usePdfFile(paper: PrintedPaper | null): OpenPaper | null {
  const [open, setOpen] = useState<OpenPaper | null>(null)
  useEffect(() => {
    if (!paper) return
    let gone = false
    const load = async (): Promise<void> => {
      // The library is large and needed here alone.
      const { openPdfFile } = await import('./pdf-file')
      const file = await openPdfFile(paper.pdf)
      if (gone) file.close()
      else setOpen({ file, paper })
    }
    void load()
    return () => {
      gone = true
    }
  }, [paper])
  useEffect(() => () => open?.file.close(), [open])
  return open
}
