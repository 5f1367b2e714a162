import { officialParts, type DraftBlock, type DraftHead, type OfficialPart } from '../model/draft'
import { urgencies, type Head } from '../model/head'
import type { Look } from '../model/source'
import { officialStyleNames } from './official-style-names'

/** A line that its style names as an element of the official page, not as text of the report. */
export interface OfficialLine {
  readonly kind: 'official'
  readonly part: OfficialPart
  readonly text: string
  /** With its tabs. */
  readonly raw: string
  readonly place: number
}

/** The element that a paragraph's style names; null for text. */
export function officialPartOf({ style = '' }: Look): OfficialPart | null {
  return officialParts.find((part) => officialStyleNames[part] === style) ?? null
}

/** What the lines of a document say of its official elements; nothing where it has none. */
export function officialHead(lines: readonly OfficialLine[]): Partial<Head> {
  let head: Partial<Head> = {}
  for (const line of lines) head = { ...head, ...elementsOf(line, head) }
  return head
}

/** The elements that the contract's head names. */
export function namedInHead({ documentNumber, signer, classification }: Partial<Head>): DraftHead {
  return {
    ...(documentNumber !== undefined && documentNumber !== '' && { documentNumber }),
    ...(signer !== undefined && signer !== '' && { signer }),
    ...(classification !== undefined && { classification }),
  }
}

function elementsOf({ part, text, raw }: OfficialLine, before: Partial<Head>): Partial<Head> {
  switch (part) {
    case 'copyNumber':
    case 'classification':
      return { [part]: text }
    case 'urgency': {
      const urgency = urgencies.find((each) => each === text)
      return urgency === undefined ? {} : { urgency }
    }
    case 'authority':
      return { authority: withAuthority(before.authority ?? '', text) }
    case 'documentNumber':
      return numberAndSigners(raw, before)
    case 'remark':
      return { remark: text.replace(/^[（(](.*)[）)]$/su, '$1') }
    case 'copyTo':
      return { copyTo: copiesOf(text) }
    case 'issued':
      return issuedOf(raw.split('\t'))
    case 'coverTitle':
    case 'cover':
      return { cover: true }
  }
}

/** 文件 of joint bodies stands by itself; it belongs to the host, who comes first. */
function withAuthority(before: string, line: string): string {
  if (before === '') return line
  return before === '文件' ? `${line}文件` : `${before}\n${line}`
}

function numberAndSigners(raw: string, before: Partial<Head>): Partial<Head> {
  const [number = '', ...names] = raw.replace(/签\s*发\s*人\s*[：:]/u, '\t').split('\t')
  const own = [before.signer ?? '', ...names]
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const documentNumber = number.trim() === '' ? (before.documentNumber ?? '') : number.trim()
  return { documentNumber, signer: own.join('、') }
}

function copiesOf(text: string): string {
  return text.replace(/^抄\s*送\s*[：:]\s*/u, '').replace(/[。.]$/u, '')
}

function issuedOf(cells: readonly string[]): Partial<Head> {
  const [first = '', ...rest] = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const last = rest.at(-1)
  const issuedOn = (last ?? (first.endsWith('印发') ? first : '')).replace(/\s*印发$/u, '')
  return { issuer: last === undefined && issuedOn !== '' ? '' : first, issuedOn }
}

/**
 * 版记 as a table, as offices set it; null for any other table. In a document of this program a table
 * of one column without a caption is nothing else.
 */
export function colophonOfTable(block: DraftBlock, isOwn: boolean): Partial<Head> | null {
  if (block.type !== 'table' || block.caption !== null) return null
  let head: Partial<Head> = {}
  for (const row of block.rows) {
    const cells = row.flatMap((cell) => cell.split('\t')).filter((cell) => cell.trim() !== '')
    const [first, last] = [cells[0]?.trim(), cells.at(-1)?.trim()]
    if (first === undefined || last === undefined) continue
    if (cells.length === 1 && /^抄\s*送\s*[：:]/u.test(first)) {
      head = { ...head, copyTo: copiesOf(first) }
    } else if (cells.length <= 2 && (isIssued(cells) || (isOwn && row.length === 1)))
      head = { ...head, ...issuedOf(cells) }
    else return null
  }
  return Object.keys(head).length > 0 ? head : null
}

function isIssued(cells: readonly string[]): boolean {
  return /\d\s*日\s*印发$/u.test(cells.at(-1)?.trim() ?? '')
}
