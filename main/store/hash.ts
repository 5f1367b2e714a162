import { createHash } from 'node:crypto'

/** The chapter's row, as far as its hash covers it; `blocks` is the stored JSON text. */
export interface HashedChapter {
  readonly id: string
  readonly kind: string
  readonly level: number | null
  readonly title: string
  readonly runIn: number
  readonly revision: number
  readonly blocks: string
}

/** The report's row, as far as its hash covers it; `head` and `numbering` are stored JSON texts. */
export interface HashedReport {
  readonly id: string
  readonly title: string
  readonly organization: string
  readonly year: number | null
  readonly head: string
  readonly numbering: string
  readonly structureRevision: number
}

/**
 * SHA-256 over all that a chapter says, in hexadecimal. SQLite's own checks do not see a changed
 * byte inside a value; this does (reliability.md 1.9).
 */
export function chapterHash(row: HashedChapter): string {
  return sha256([row.id, row.kind, row.level, row.title, row.runIn, row.revision, row.blocks])
}

/** SHA-256 over a report's own fields and the ids of its chapters in order. */
export function reportHash(row: HashedReport, chapters: readonly string[]): string {
  const { id, title, organization, year, head, numbering, structureRevision } = row
  return sha256([id, title, organization, year, head, numbering, structureRevision, chapters])
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
