import type { Draft, DraftBlock, DraftHead } from '../model/draft'
import { emptyHead, type Head } from '../model/head'
import { readHeadLine } from './head-matter'
import { colophonOfTable } from './official-parts'

/** The front of a report whose first lines were the red head: these are elements, not text. */
export interface OfficialFront {
  readonly head: Head
  readonly blocks: readonly DraftBlock[]
}

/** The text of a draft without what is no text: lines by their styles, and a 版记 in the table at its end. */
export function withoutOfficial({ blocks, official = {} }: Draft): {
  readonly blocks: readonly DraftBlock[]
  readonly head: Partial<Head>
} {
  const text = blocks.filter((block) => block.type !== 'paragraph' || block.official === undefined)
  const last = text.at(-1)
  const colophon = last ? colophonOfTable(last, official.sealing !== undefined) : null
  if (!colophon) return { blocks: text, head: official }
  return { blocks: text.slice(0, -1), head: { ...official, ...colophon } }
}

/**
 * Takes the lines of the red head (GB/T 9704-2012, 7.2) off the front of a draft, as long as a whole
 * line says nothing else. What the draft's head knows from elsewhere, as from page headers, is kept
 * where no line of the text says it: nothing is printed twice.
 */
export function takeOfficialLines(
  front: readonly DraftBlock[],
  known: DraftHead | null,
): OfficialFront {
  const blocks = [...front]
  let head = emptyHead
  for (const block of front) {
    const parts = block.type === 'paragraph' && !block.role ? officialLine(block.text) : null
    if (!parts) break
    head = { ...head, ...parts }
    blocks.shift()
  }
  const rest = blocks.map((block) => ('text' in block ? block.text : '')).join('\n')
  for (const key of ['documentNumber', 'signer', 'classification'] as const) {
    const value = known?.[key] ?? ''
    if (head[key] === '' && !rest.includes(value)) head = { ...head, [key]: value }
  }
  return { head, blocks }
}

/** The elements that a line holds; null where it says anything else. */
function officialLine(text: string): Partial<Head> | null {
  const said = readHeadLine(text)
  if (!said) return null
  const { documentNumber, signer, classification } = said
  let parts: Partial<Head> = {
    ...(documentNumber !== undefined && { documentNumber }),
    ...(signer !== undefined && { signer }),
    ...(classification !== undefined && { classification }),
  }
  const before = text.replace(/签\s*发\s*人\s*[：:].*$/u, '').trim()
  for (const token of before.split(/\s+/u)) {
    if (token === '' || token === documentNumber || token === classification) continue
    if (token === '特急' || token === '加急') parts = { ...parts, urgency: token }
    else if (/^\d{6}$/u.test(token)) parts = { ...parts, copyNumber: token }
    else if (authority.test(token)) parts = { ...parts, authority: token }
    else return null
  }
  return Object.keys(parts).length > 0 ? parts : null
}

const authority =
  /(?:政府|委员会|党组|[省市县区旗州]委|公室|[局厅部署院办社会组处站队镇乡]|街道|公司)文件$/u
