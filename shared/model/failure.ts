/**
 * An expected failure, as a value: something a user can meet and can do something about.
 * Faults of the program are exceptions.
 */
export interface Failure {
  readonly code: FailureCode
  /** One sentence in Chinese: what happened. */
  readonly message: string
  /** What the user can do next, in Chinese. */
  readonly action: string
}

export const failureCodes = [
  'file-empty',
  'file-too-large',
  'file-not-text',
  'file-encoding',
  'file-unreadable',
  'format-unknown',
  'parse-timeout',
  'parse-crashed',
  'cancelled',
  'report-missing',
  'nobody-asked',
  'evidence-lost',
  'chapter-missing',
  'stale-revision',
  'store-newer',
  'store-corrupt',
  'store-locked',
  'store-read-only',
  'store-full',
  'store-unwritable',
  'target-unwritable',
  'target-full',
  'window-open',
  'template-missing',
  'render-failed',
  'report-classified',
  'report-unfilled',
  'no-printer',
  'print-failed',
  'pages-unknown',
  'display-missing',
  'clipboard-too-large',
  'clipboard-pictures',
  'picture-too-large',
  'picture-unreadable',
  'invalid-message',
] as const

export type FailureCode = (typeof failureCodes)[number]

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

export function fail(code: FailureCode, message: string, action: string): Result<never> {
  return { ok: false, failure: { code, message, action } }
}

/** The one line that the command line and a toast show. */
export function failureSentence(failure: Failure): string {
  return `${failure.message}${failure.action}`
}
