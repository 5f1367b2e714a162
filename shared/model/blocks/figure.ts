import { z } from 'zod'
import { indicatorId } from '../ids'
import { text } from './text'

/**
 * What of an indicator a figure shows: 295件, 295, last year's of both, 上升28.9%, 同比上升28.9%,
 * 28.9% (with its sign, for tables), 增加66件, a share of another indicator, 1.3倍 of last year's.
 */
const figureForms = [
  'value',
  'number',
  'prior',
  'prior-number',
  'change',
  'yoy',
  'rate',
  'difference',
  'share',
  'times',
] as const
const figureForm = z.enum(figureForms)

/** The words for more and less: 上升/下降, 增长/下降, 增加/减少, 提高/降低, 多/少. */
export const figureWords = z.enum(['rise', 'grow', 'add', 'raise', 'more'])
export type FigureWords = z.infer<typeof figureWords>

/**
 * An indicator shown in running text or in a cell: never its number, which is printed from the
 * register wherever the text is shown. The look of it is that of its one empty leaf, which Slate
 * wants in every void element.
 */
export const figure = z.object({
  type: z.literal('figure'),
  indicator: indicatorId,
  form: figureForm,
  /** The whole of a share. */
  of: indicatorId.optional(),
  /** Of changes, shares and multiples, and of values shown in another unit; absent is the usual. */
  decimals: z.number().int().min(0).max(8).optional(),
  words: figureWords.optional(),
  /** 万元 of a value kept in 元: its unit with 万 or 亿 before it, or without. */
  unit: z.string().max(20).optional(),
  children: z.tuple([text.extend({ text: z.literal('') })]),
})
export type Figure = z.infer<typeof figure>

/** What a figure shows, without the leaf of its look. */
export type FigureShape = Omit<Figure, 'children'>
