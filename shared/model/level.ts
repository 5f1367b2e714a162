import { z } from 'zod'

/** The four heading levels of GB/T 9704-2012, 7.3.3: 1 一、  2 （一）  3 1.  4 （1）. */
export const level = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
export type Level = z.infer<typeof level>

export const levels: readonly Level[] = [1, 2, 3, 4]
