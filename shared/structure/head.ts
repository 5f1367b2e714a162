import type { DraftHead } from '../model/draft'
import { readHeadLine, readRecipient } from './head-matter'
import type { Piece } from './lines'
import { lineMark } from './mark'
import type { TitlePlace } from './title'
import { organizationOf } from './title-parts'

/** The red head's data before the first number; a recipient below the title goes before one above. */
export function readHead(pieces: readonly Piece[], title: TitlePlace | null): DraftHead | null {
  let head: DraftHead = {}
  const recipients: { readonly name: string; readonly isBelow: boolean }[] = []
  const titleEnd = title?.to ?? -1
  for (const [index, piece] of pieces.slice(0, titleEnd + headLines).entries()) {
    if (piece.kind !== 'line' || (title && index >= title.from && index <= titleEnd)) continue
    if (index > titleEnd && lineMark(piece) !== null) break
    const name = readRecipient(piece.text) ?? bareRecipient(pieces, index, title)
    if (name !== null) recipients.push({ name, isBelow: index > titleEnd })
    head = { ...readHeadLine(piece.text), ...head }
  }
  const recipient = (recipients.find(({ isBelow }) => isBelow) ?? recipients[0])?.name
  const whole = inOrder(recipient === undefined ? head : { ...head, recipient })
  return Object.keys(whole).length > 0 ? whole : null
}

/** Bodies without a colon (区委、区政府) between the title, which names another, and the text. */
function bareRecipient(
  pieces: readonly Piece[],
  index: number,
  title: TitlePlace | null,
): string | null {
  const [piece, next] = [pieces[index], pieces[index + 1]]
  const organization = title === null ? null : organizationOf(title.title)
  if (piece?.kind !== 'line' || next?.kind !== 'line' || organization === null) return null
  if (title === null || index <= title.to || !piece.text.includes('、')) return null
  // A sentence of hard-wrapped text may end its line with a body's name.
  if (/[，,；\d]/u.test(piece.text)) return null
  const opensText = next.text.length > 40 || /[。：]$/u.test(next.text)
  if (!opensText || piece.text.includes(organization)) return null
  return readRecipient(`${piece.text}：`)
}

/** What the lines of page headers add to it: some offices put the red head there. */
export function withRunningHeads(
  head: DraftHead | null,
  lines: readonly string[],
): DraftHead | null {
  const said = lines.reduce<DraftHead>((all, line) => ({ ...readHeadLine(line), ...all }), {})
  const whole = inOrder({ ...said, ...head })
  return Object.keys(whole).length > 0 ? whole : null
}

/** The keys in the contract's order, whatever the order of the lines. */
function inOrder({ documentNumber, signer, recipient, classification }: DraftHead): DraftHead {
  return {
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(signer === undefined ? {} : { signer }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(classification === undefined ? {} : { classification }),
  }
}

const headLines = 12
