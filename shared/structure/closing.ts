import type { Role } from '../model/blocks/paragraph'
import type { Look } from '../model/source'
import { officialStyleNames } from './official-style-names'
import { isCaption } from './tab-table'
import type { Line, Piece } from './lines'
import { readMark } from './mark'
import { endsAsBody } from './title-parts'

/** What a line is beside body: its role on the page, an annex's mark or title, a line of the contents. */
export type Part = Role | 'annex' | 'annex-title' | 'contents'

/**
 * The parts around the body, by position in the pieces: signature and date, attachment list, annexes
 * and their titles, captions and notes. `titleEnd` is the position of the title's last line, -1 for none.
 */
export function readParts(pieces: readonly Piece[], titleEnd: number): Map<number, Part> {
  const parts = new Map<number, Part>()
  let isClosed = false
  let isNumbered = false
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]
    if (piece?.kind !== 'line' || parts.has(index)) continue
    isNumbered ||= index > titleEnd && readMark(piece.text) !== null
    const styled = partOfStyle(piece.look)
    if (styled !== null) {
      parts.set(index, styled)
      isClosed ||= styled === 'date'
      continue
    }
    if (piece.note !== null || /^注\s{0,2}\d{0,2}[：:]/u.test(piece.text)) parts.set(index, 'note')
    else if (isCaption(piece.text)) parts.set(index, 'caption')
    else if (isDate(piece.text) && !(index === titleEnd + 1 && /^[（(]/u.test(piece.text))) {
      const signers = signersAbove(pieces, index, titleEnd)
      if (isNumbered && signers.length === 0 && isProse(pieces[index + 1])) continue
      parts.set(index, 'date')
      for (const signer of signers) parts.set(signer, 'signature')
      isClosed = index > titleEnd
    } else if (isSignedLine(piece.text)) parts.set(index, 'signature')
    else readAttachments(pieces, index, { titleEnd, isClosed }, parts)
  }
  signLast(pieces, parts, titleEnd)
  return parts
}

/** What the style says that the Word export gives; the mark and the title of an annex too. */
function partOfStyle({ style }: Look): Part | null {
  return styledParts.find(([name]) => name === style)?.[1] ?? null
}

const styledParts: readonly (readonly [string, Part])[] = [
  [officialStyleNames.recipient, 'recipient'],
  [officialStyleNames.attachments, 'attachments'],
  [officialStyleNames.signature, 'signature'],
  [officialStyleNames.date, 'date'],
  [officialStyleNames.annexMark, 'annex'],
  [officialStyleNames.annexTitle, 'annex-title'],
  [officialStyleNames.note, 'note'],
  [officialStyleNames.caption, 'caption'],
]

/** 2026年2月10日, 二〇二六年二月十日, a month alone, in brackets or not. */
function isDate(text: string): boolean {
  return text.length < 30 && dateForm.test(text)
}

const dateForm = new RegExp(
  [
    '^[（(]?(?:(?:19|20)\\d{2}|[二一][〇○Ｏ零一二三四五六七八九]{3})\\s{0,3}年',
    '\\s{0,3}[\\d一二三四五六七八九十]{1,3}\\s{0,3}月',
    '(?:\\s{0,3}[\\d一二三四五六七八九十]{1,3}\\s{0,3}日)?[）)]?$',
  ].join(''),
  'u',
)

function isSignedLine(text: string): boolean {
  const parts = /^(\S{3,30})\s{1,20}(\S{6,14})$/u.exec(text)
  return endsAsBody(parts?.[1] ?? '') && isDate(parts?.[2] ?? '')
}

/** Text goes on below: a date above it is one of the account, not of the report. */
function isProse(piece: Piece | undefined): boolean {
  if (piece?.kind !== 'line') return false
  return /[。；]$/u.test(piece.text) && !/^(?:[（(注附]|抄送|联系)/u.test(piece.text)
}

/** Up to three short lines that name bodies, directly above a date. */
function signersAbove(pieces: readonly Piece[], date: number, titleEnd: number): number[] {
  const signers: number[] = []
  for (let index = date - 1; index > titleEnd && signers.length < 3; index -= 1) {
    const piece = pieces[index]
    if (piece?.kind !== 'line' || !isSigner(piece)) break
    signers.push(index)
  }
  return signers
}

function isSigner({ text, autoNumber }: Line): boolean {
  if (text.length > 40 || autoNumber !== null || /[。；：，、:;,]/u.test(text)) return false
  return endsAsBody(text.replace(/\s+/gu, '')) && readMark(text) === null
}

interface Place {
  readonly titleEnd: number
  /** A date of the report itself came before. */
  readonly isClosed: boolean
}

function readAttachments(
  pieces: readonly Piece[],
  index: number,
  { titleEnd, isClosed }: Place,
  parts: Map<number, Part>,
): void {
  const text = lineText(pieces[index])
  if (
    text === null ||
    !/^附\s{0,4}(?:件|表)?\s{0,2}[\d０-９一二三四五六七八九十]{0,3}\s{0,2}(?:[：:]|$|\s)/u.test(
      text,
    )
  )
    return
  const isAlone =
    /^附\s{0,4}(?:件|表)?\s{0,2}[\d０-９一二三四五六七八九十]{0,3}\s{0,2}[：:]?$/u.test(text)
  const next = lineText(pieces[index + 1])
  const opensList = next !== null && /^\d{1,2}\s?[.．、]/u.test(next) && !next.endsWith('。')
  if (isAlone && !opensList) {
    if (index <= titleEnd) return
    parts.set(index, 'annex')
    if (next !== null && isAnnexTitle(next)) parts.set(index + 1, 'annex-title')
  } else if (isClosed && /^附\s{0,4}[件表]\s{0,2}[\d０-９一二三四五六七八九十]/u.test(text)) {
    if (isAnnexTitle(text)) parts.set(index, 'annex-title')
  } else if (
    /^附\s{0,4}(?:件)?\s{0,2}\d{0,2}\s{0,2}[：:]/u.test(text) &&
    text.length <= 120 &&
    !text.endsWith('。')
  ) {
    listAttachments(pieces, index, parts)
  }
}

function listAttachments(pieces: readonly Piece[], from: number, parts: Map<number, Part>): void {
  parts.set(from, 'attachments')
  for (let index = from + 1; index < pieces.length; index += 1) {
    const text = lineText(pieces[index])
    if (text === null || text.length > 100 || /[。；]$/u.test(text)) return
    if (!/^(?:附件\s?)?\d{1,2}\s{0,2}[.．、：:]/u.test(text)) return
    parts.set(index, 'attachments')
  }
}

function isAnnexTitle(text: string): boolean {
  const mark = readMark(text)
  return (
    text.length <= 80 &&
    !/[。；：，]$/u.test(text) &&
    (mark === null || mark.level > 2) &&
    !text.includes('\t')
  )
}

/** Without a date the last line, if it names a body after 特此报告 or the attachments. */
function signLast(pieces: readonly Piece[], parts: Map<number, Part>, titleEnd: number): void {
  const last = pieces.length - 1
  const piece = pieces[last]
  const above = lineText(pieces[last - 1]) ?? ''
  if (piece?.kind !== 'line' || last - 1 <= titleEnd || parts.has(last) || !isSigner(piece)) return
  if (parts.get(last - 1) === 'attachments' || above.startsWith('特此'))
    parts.set(last, 'signature')
}

function lineText(piece: Piece | undefined): string | null {
  return piece?.kind === 'line' ? `${piece.autoNumber ?? ''}${piece.text}` : null
}
