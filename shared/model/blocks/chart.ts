import { z } from 'zod'
import { blockId, indicatorId } from '../ids'
import { withheld } from './text'

/** 柱状图, 条形图, 折线图, 饼图, and bars with the last series as a line over an axis of its own. */
export const chartKind = z.enum(['bar', 'horizontal', 'line', 'pie', 'combined'])
export type ChartKind = z.infer<typeof chartKind>

/** What of an indicator a chart shows: last year's and this year's value, the change and its rate. */
export const chartValue = z.enum(['prior', 'now', 'difference', 'rate'])
export type ChartValueName = z.infer<typeof chartValue>

/** More than one can tell apart on 156 mm. */
export const mostCharted = 60

const charted = z.array(indicatorId).min(1).max(mostCharted)

/** Where the numbers of a chart are from: it never holds them, as a figure does not. */
export const chartSource = z.discriminatedUnion('of', [
  /** Indicators side by side, each with one or several values. */
  z.object({
    of: z.literal('indicators'),
    indicators: charted,
    values: z.array(chartValue).min(1).max(4),
  }),
  /** Indicators over the last five years, as far as the store has registers of them. */
  z.object({ of: z.literal('years'), indicators: charted }),
  /** A table of the report; `skip` names series that are left out. */
  z.object({
    of: z.literal('table'),
    table: blockId,
    /** Which lines of the table are the series. */
    by: z.enum(['columns', 'rows']),
    skip: z.array(z.string().max(500)).max(60).optional(),
  }),
])
export type ChartSource = z.infer<typeof chartSource>

/** A chart over indicators or a table; `caption` is without 图N, which is computed. */
export const chart = z.object({
  type: z.literal('chart'),
  id: blockId,
  kind: chartKind,
  source: chartSource,
  caption: z.string(),
  /** Without the numbers beside bars, points and slices. */
  unlabelled: z.literal(true).optional(),
  withheld: withheld.optional(),
  // Slate wants every void element to hold one empty leaf.
  children: z.tuple([z.object({ text: z.literal('') })]),
})
export type Chart = z.infer<typeof chart>
