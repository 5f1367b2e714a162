import { fail } from '../../../../shared/model/failure'
import { containerEncrypted } from '../../containers/container-failures'
import { Refusal } from '../../refusal'
import type { Bytes } from './bytes'

/** The head of a document ([MS-DOC] 2.5): where its parts lie, and how long its streams of text are. */
export interface Fib {
  readonly table: '0Table' | '1Table'
  /** A part of the table stream by its number in FibRgFcLcb97, from 0. */
  readonly part: (index: number) => { readonly at: number; readonly length: number }
  /** Characters of the streams of text, which follow one another in this order. */
  readonly characters: Readonly<Record<Stream, number>>
}

export const streams = [
  'body',
  'footnotes',
  'heads',
  'macros',
  'remarks',
  'endnotes',
  'boxes',
  'headBoxes',
] as const
export type Stream = (typeof streams)[number]

/** Numbers of parts in FibRgFcLcb97 ([MS-DOC] 2.5.6). */
export const parts = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  remarkReferences: 4,
  remarkTexts: 5,
  heads: 11,
  characterRuns: 12,
  paragraphRuns: 13,
  fonts: 15,
  pieces: 33,
  remarkOwners: 36,
  anchors: 40,
  endnoteReferences: 46,
  endnoteTexts: 47,
  boxTexts: 56,
  lists: 73,
  listOverrides: 74,
} as const

export function readFib(word: Bytes): Fib {
  const [ident, version, flags] = [word.u16(0), word.u16(2), word.u16(10)]
  if (ident === 0xa5dc || version < firstVersion) throw new Refusal(tooOld)
  if (ident !== 0xa5ec) throw new Refusal(notWord)
  if ((flags & 0x0100) !== 0) throw new Refusal(containerEncrypted)
  const counts = streams.map((name, index) => [name, word.i32(76 + 4 * index)] as const)
  if (counts.some(([, count]) => count < 0)) throw new Refusal(notWord)
  const [
    body = 0,
    footnotes = 0,
    heads = 0,
    macros = 0,
    remarks = 0,
    endnotes = 0,
    boxes = 0,
    headBoxes = 0,
  ] = counts.map(([, count]) => count)
  const known = word.u16(152)
  return {
    table: (flags & 0x0200) === 0 ? '0Table' : '1Table',
    part: (index) => {
      if (index >= known) return { at: 0, length: 0 }
      return { at: word.u32(154 + 8 * index), length: word.u32(158 + 8 * index) }
    },
    characters: { body, footnotes, heads, macros, remarks, endnotes, boxes, headBoxes },
  }
}

/** Of Word 97. */
const firstVersion = 0xc1

const tooOld = fail(
  'format-unknown',
  '这是 Word 95 或更早的文档，案头读不了。',
  '请在 Word 或 WPS 里打开它，另存为 .docx，再导入。',
)

const notWord = fail(
  'file-unreadable',
  '文件里找不到 Word 文档的正文，可能已损坏。',
  '请在 Word 或 WPS 里打开它，确认内容完整后另存一份，再导入。',
)
