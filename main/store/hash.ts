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

/** The indicator's row, as far as its hash covers it; `evidence` is the stored JSON text. */
export interface HashedIndicator {
  readonly id: string
  readonly groupName: string
  readonly name: string
  readonly unit: string
  readonly decimals: number
  readonly value: string | null
  readonly prior: string | null
  readonly formula: string | null
  readonly department: string
  readonly cutOff: string
  readonly definition: string
  readonly note: string
  readonly evidence: string
  readonly checked: number
}

/**
 * SHA-256 over all that a chapter says, in hexadecimal. SQLite's own checks do not see a changed
 * byte inside a value; this does (reliability.md 1.9).
 */
export function chapterHash(row: HashedChapter): string {
  return sha256([row.id, row.kind, row.level, row.title, row.runIn, row.revision, row.blocks])
}

export function indicatorHash(row: HashedIndicator): string {
  const { id, groupName, name, unit, decimals, value, prior, formula } = row
  const { department, cutOff, definition, note, evidence, checked } = row
  const figures = [decimals, value, prior, formula]
  const source = [department, cutOff, definition, note, evidence, checked]
  return sha256([id, groupName, name, unit, ...figures, ...source])
}

/**
 * SHA-256 over a report's own fields and the ids of its chapters and indicators in order. A report
 * without indicators has the hash that it had before there were any.
 */
export function reportHash(
  row: HashedReport,
  chapters: readonly string[],
  indicators: readonly string[],
): string {
  const { id, title, organization, year, head, numbering, structureRevision } = row
  const own = [id, title, organization, year, head, numbering, structureRevision, chapters]
  return sha256(indicators.length === 0 ? own : [...own, indicators])
}

function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex')
}
