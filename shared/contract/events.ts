import type { Failure, Result } from '../model/failure'
import type { JobId } from '../model/ids'
import type { ImportPreview } from './importing'

/** From main to the window. Main is trusted, so events carry types but no schema. */
export interface Events {
  'job.progress': { readonly job: JobId; readonly stage: string; readonly fraction: number | null }
  'import.parsed': { readonly job: JobId; readonly result: Result<ImportPreview> }
  'export.finished': {
    readonly job: JobId
    readonly result: Result<{
      readonly fileName: string
      /** Null where only the program that opens the file can tell. */
      readonly pages: number | null
      readonly warnings: readonly string[]
    }>
  }
  'preview.finished': {
    readonly job: JobId
    readonly result: Result<{ readonly pdf: Uint8Array; readonly pages: number }>
  }
  /** `printed`: false where the user gave up in the system's dialog. */
  'print.finished': {
    readonly job: JobId
    readonly result: Result<{ readonly printed: boolean; readonly pages: number }>
  }
  'library.changed': Record<string, never>
  /** The window is about to close: end the composition, save, then call `window.readyToClose`. */
  'window.closing': Record<string, never>
  'app.failed': { readonly failure: Failure }
  /** A fault of main, which goes on: the text is its stack. */
  'app.fault': { readonly text: string }
}

export type EventName = keyof Events

/** Every event, for the preload's allow list. */
export const eventNames = [
  'job.progress',
  'import.parsed',
  'export.finished',
  'preview.finished',
  'print.finished',
  'library.changed',
  'window.closing',
  'app.failed',
  'app.fault',
] as const satisfies readonly EventName[]
