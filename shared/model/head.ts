import { z } from 'zod'

/** 加盖印章, 不加盖印章, 加盖签发人签名章 (GB/T 9704-2012, 7.3.5.1 to 7.3.5.3). */
export const sealings = ['none', 'seal', 'stamp'] as const

/** 紧急程度 (7.2.3); empty where there is none. */
export const urgencies = ['', '加急', '特急'] as const

// What is absent was written before the element was known: it is then as in `emptyHead`, which
// makes every older document one of today.
const text = z.string().max(2000).default('')

/**
 * The official elements of a report beside its text (GB/T 9704-2012, 7.2 to 7.4), in the order of
 * the paper. Each is empty where the report has none, and then nothing is printed.
 */
export const head = z.object({
  /** 份号: six digits. */
  copyNumber: text,
  /** 密级和保密期限: 机密★1年. */
  classification: text,
  urgency: z.enum(urgencies).default(''),
  /** 发文机关标志, one body a line, the host first. */
  authority: text,
  /** 发文字号: 白政报〔2026〕1号. */
  documentNumber: text,
  /** 签发人, more than one with 、 between; only in what goes to a superior body. */
  signer: text,
  sealing: z.enum(sealings).default('none'),
  /** 附注, without its brackets. */
  remark: text,
  /** 抄送 of the 版记, without its label and its full stop. */
  copyTo: text,
  /** 印发机关 */
  issuer: text,
  /** 印发日期: 2026年1月8日. */
  issuedOn: text,
  /** 封面 before the first page. */
  cover: z.boolean().default(false),
  /** 目录 before the first page. */
  contents: z.boolean().default(false),
})
export type Head = z.infer<typeof head>

export const emptyHead: Head = head.parse({})
