import { z } from 'zod'
import { blockId } from '../ids'
import { inlines } from './inline'
import { withheld } from './text'

/** Bounds that every reader and the clipboard keep (reliability.md 4). */
export const tableLimits = { rows: 10_000, columns: 256 } as const

export const tableCell = z.object({
  type: z.literal('table-cell'),
  rowSpan: z.number().int().min(1).max(tableLimits.rows).optional(),
  columnSpan: z.number().int().min(1).max(tableLimits.columns).optional(),
  children: inlines,
})
export type TableCell = z.infer<typeof tableCell>

export const tableRow = z.object({
  type: z.literal('table-row'),
  children: z.array(tableCell).min(1).max(tableLimits.columns),
})
export type TableRow = z.infer<typeof tableRow>

/**
 * A statistic table; its first row is the head. `caption` is without 表N, which is computed. A
 * wide one may stand on a page that lies on its side (GB/T 9704-2012, clause 8).
 */
export const table = z.object({
  type: z.literal('table'),
  id: blockId,
  caption: z.string(),
  landscape: z.literal(true).optional(),
  withheld: withheld.optional(),
  /** Shares of the columns; absent, or not one for each, they follow the words. */
  widths: z.array(z.number().positive().max(10_000)).max(tableLimits.columns).optional(),
  children: z.array(tableRow).min(1).max(tableLimits.rows),
})
export type Table = z.infer<typeof table>
