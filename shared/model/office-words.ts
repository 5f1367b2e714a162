import { z } from 'zod'

/** A day as 2025-01-31, or empty where there is none. */
const day = z.string().regex(/^(?:\d{4}-\d{2}-\d{2})?$/u)

/** Why a word is listed: it is to be written otherwise, or the public is not to read it. */
export const wordKinds = ['用词', '不公开'] as const

/** A way of writing that the office does not want, what to write for it, and between which days that holds. */
export const officeWord = z.object({
  wrong: z.string().trim().min(1).max(60),
  /** Empty where it should only be looked at. */
  right: z.string().trim().max(60),
  from: day,
  until: day,
  note: z.string().trim().max(200),
  kind: z.enum(wordKinds).default('用词'),
})
export type WordKind = (typeof wordKinds)[number]
export type OfficeWord = z.infer<typeof officeWord>

/** The office's own list: confusions, fixed terms, names of bodies. */
export const officeWords = z.array(officeWord).max(3000)

/** The columns of a list of words as a file, by the names that they can have. */
export const wordColumnNames = {
  wrong: ['不用的写法', '错误写法', '错词', '旧称', '原词'],
  right: ['应写作', '正确写法', '正词', '新称', '规范写法'],
  from: ['起用日期', '起始日期', '生效日期'],
  until: ['停用日期', '截止日期', '失效日期'],
  note: ['依据或说明', '依据', '说明', '备注'],
  kind: ['类别', '种类', '类型'],
} as const satisfies Record<keyof OfficeWord, readonly string[]>

/** The first name of each column, in their order: the head of a file that is written. */
export const wordColumns: readonly (readonly [keyof OfficeWord, string])[] = [
  ['wrong', wordColumnNames.wrong[0]],
  ['right', wordColumnNames.right[0]],
  ['from', wordColumnNames.from[0]],
  ['until', wordColumnNames.until[0]],
  ['note', wordColumnNames.note[0]],
  ['kind', wordColumnNames.kind[0]],
]
