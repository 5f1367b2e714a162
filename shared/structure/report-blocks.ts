import type { StoredPicture } from '../model/blocks/image'
import type { Role } from '../model/blocks/paragraph'
import type { Text } from '../model/blocks/text'
import type { DraftBlock, DraftHeading, DraftImage, DraftParagraph } from '../model/draft'
import { newId } from '../model/ids'
import type { Level } from '../model/level'
import type { WrittenBlock } from '../model/written'
import { tableBlocks } from './report-tables'

/** By the place of their block in the file. */
export type Pictures = ReadonlyMap<number, StoredPicture>

/** Of which block of the draft each block of the report was made, by the latter's id. */
export type Origins = Map<string, DraftBlock>

/** What blocks are made with; `origins` is written. */
export interface Making {
  readonly pictures: Pictures
  readonly origins: Origins
}

/** Blocks of a chapter or the back: numbers are left to be computed, run-in pairs become one paragraph. */
export function bodyBlocks(
  blocks: readonly DraftBlock[],
  making: Making = { pictures: new Map(), origins: new Map() },
): WrittenBlock[] {
  return reportBlocks(blocks, { isCounted: true, ...making })
}

/** Blocks of the front, where nothing is counted: printed numbers stay in the text. */
export function unnumberedBlocks(blocks: readonly DraftBlock[], making: Making): WrittenBlock[] {
  return reportBlocks(blocks, { isCounted: false, ...making })
}

export function plainParagraph(text: string): WrittenBlock {
  return paragraph([{ text }], null, null)
}

interface Options extends Making {
  readonly isCounted: boolean
}

function reportBlocks(blocks: readonly DraftBlock[], options: Options): WrittenBlock[] {
  const made: WrittenBlock[] = []
  for (const [index, block] of blocks.entries()) {
    const above = blocks[index - 1]
    const lead = isRunIn(above) && block.type === 'paragraph' ? above : null
    if (isRunIn(block) && blocks[index + 1]?.type === 'paragraph') continue
    for (const each of blocksOf(block, lead, options)) {
      options.origins.set(each.id, lead ?? block)
      made.push(each)
    }
  }
  return made
}

function isRunIn(block: DraftBlock | undefined): block is DraftHeading {
  return block?.type === 'heading' && block.runIn
}

function blocksOf(block: DraftBlock, lead: DraftHeading | null, options: Options): WrittenBlock[] {
  switch (block.type) {
    case 'heading':
      return [headingBlock(block, options)]
    case 'paragraph':
      return [lead ? runInParagraph(lead, block, options) : paragraphBlock(block, options)]
    case 'table':
      return tableBlocks(block, plainParagraph)
    case 'image':
      return [imageBlock(block, options)]
  }
}

/** A picture that nobody stored is named, so that it is missed. */
function imageBlock({ name, place }: DraftImage, { pictures }: Options): WrittenBlock {
  const picture = pictures.get(place)
  if (!picture) return paragraph([{ text: `【图片：${name}】` }], null, 'caption')
  return { type: 'image', id: newId(), ...picture, name, caption: '', children: [{ text: '' }] }
}

function headingBlock({ level, number, text }: DraftHeading, { isCounted }: Options): WrittenBlock {
  const children = [{ text: isCounted && level !== null ? text : `${number ?? ''}${text}` }]
  return { type: 'heading', id: newId(), level: isCounted ? level : null, children }
}

function paragraphBlock(block: DraftParagraph, { isCounted }: Options): WrittenBlock {
  const { level = null, number = '', text } = block
  const role = block.role ?? (block.note === undefined ? null : 'note')
  if (isCounted && level !== null) return paragraph([{ text }], level, role)
  return paragraph([{ text: `${number}${text}` }], null, role)
}

function runInParagraph(
  lead: DraftHeading,
  rest: DraftParagraph,
  { isCounted }: Options,
): WrittenBlock {
  if (isCounted && lead.level !== null) {
    return paragraph([{ text: lead.text, lead: true }, { text: rest.text }], lead.level, null)
  }
  return paragraph([{ text: `${lead.number ?? ''}${lead.text}${rest.text}` }], null, null)
}

function paragraph(children: Text[], level: Level | null, role: Role | null): WrittenBlock {
  return {
    type: 'paragraph',
    id: newId(),
    children,
    ...(level === null ? {} : { level }),
    ...(role === null ? {} : { role }),
  }
}
