import type { Result } from '../../../shared/model/failure'
import type { PageChoice } from '../../../shared/model/page-choice'
import type { Report } from '../../../shared/model/report'
import type { ProfileChoice } from '../../../shared/model/page-profile'

/** What the little application of children/print-app.ts can be asked to do. */
export type PrintJob =
  | {
      readonly kind: 'export'
      readonly report: Report
      readonly target: string
      readonly cancelAt?: string
      readonly profile?: ProfileChoice
      readonly draft?: boolean
      /** Each of its pictures, a PNG in base64; a small one unless told. */
      readonly picture?: string
      readonly choice?: PageChoice
    }
  /** Prints a file on paper: what came of it, and the pages within the page that shows it. */
  | { readonly kind: 'paper'; readonly file: string }
  | { readonly kind: 'faces' }
  | { readonly kind: 'crash' }
  | { readonly kind: 'hang' }
  /** Asks a page of its own: what the script gives. */
  | { readonly kind: 'ask'; readonly html: string; readonly css: string; readonly script: string }

export interface PrintAnswers {
  readonly results: readonly Result<unknown>[]
  readonly milliseconds: number
}
