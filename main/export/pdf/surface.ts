import type { FirstPrint } from '../../../shared/layout/page-plan'

/** Where a page is shown and printed; given by the service, since only Electron can do it. */
export interface PrintSurface {
  readonly show: (page: {
    readonly html: string
    readonly css: string
    readonly picture: (name: string) => Picture | null
  }) => Promise<void>
  readonly ask: (script: string) => Promise<unknown>
  readonly print: (options: { readonly tagged: boolean }) => Promise<Uint8Array>
}

/** The bytes of a picture and their media type. */
export interface Picture {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** What the finished file says about itself. */
export interface PdfInformation {
  readonly title: string
  readonly author: string
}

/** The last step, done elsewhere than in the main process: it takes seconds for a long report. */
export interface Finisher {
  /** Opens a printed report, in place of one opened before. */
  readonly open: (pdf: Uint8Array) => Promise<OpenedPdf>
  /** Lays the pages of `numbers` over those of the report and gives the finished file: all pages, or for paper the chosen ones, null for an empty one. */
  readonly finish: (
    numbers: Uint8Array,
    information: PdfInformation,
    chosen?: readonly (number | null)[],
  ) => Promise<FinishedPdf>
}

/** What a printed report tells: its pages, and where its named elements stand. */
export type OpenedPdf = Pick<FirstPrint, 'pages' | 'places'>

export interface FinishedPdf {
  readonly pdf: Uint8Array
  /** Fonts that the browser could only draw (Type 3): their text may not be found by searching. */
  readonly drawnFonts: readonly string[]
}
