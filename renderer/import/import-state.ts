import type { ImportPreview } from '../../shared/contract/importing'
import type { Failure } from '../../shared/model/failure'

/** How far an import is. */
export type ImportState =
  | {
      readonly kind: 'parsing'
      readonly file: string
      readonly stage: string
      /** 0 to 1; null while nobody knows. */
      readonly fraction: number | null
    }
  | { readonly kind: 'review'; readonly preview: ImportPreview; readonly accepting: boolean }
  | { readonly kind: 'failed'; readonly file: string; readonly failure: Failure }
