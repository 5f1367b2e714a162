/** What became of the form of a department. Times are ISO 8601, UTC; null has not happened. */
export interface FormState {
  readonly department: string
  readonly writtenAt: string | null
  readonly returnedAt: string | null
  /** The name of the file that came back; null where it came another way, or not yet. */
  readonly file: string | null
}
