/** How a stretch of text looks in a word processor, as far as something says it. */
export interface RunLook {
  /** Of Chinese text. */
  readonly font?: string
  /** Of Latin letters, and of symbols. */
  readonly latin?: string
  readonly bold?: boolean
  readonly underline?: boolean
  readonly hidden?: boolean
  /** In points. */
  readonly size?: number
}

/** A stretch of one look. */
export interface Piece {
  readonly text: string
  readonly look: RunLook
}
