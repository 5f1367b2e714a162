import type { FinishedPdf, OpenedPdf, PdfInformation } from './surface'

/** To the thread that finishes a PDF: first the report, then its numbers. */
export type FinishQuestion =
  | { readonly kind: 'open'; readonly pdf: Uint8Array }
  | {
      readonly kind: 'finish'
      readonly numbers: Uint8Array
      readonly information: PdfInformation
      readonly chosen: readonly (number | null)[] | undefined
    }

/** From it: one answer to each question, in order. */
export type FinishAnswer =
  ({ readonly kind: 'opened' } & OpenedPdf) | ({ readonly kind: 'finished' } & FinishedPdf)
