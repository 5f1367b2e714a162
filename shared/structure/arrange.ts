import type { Draft, DraftBlock, DraftHeading, DraftParagraph } from '../model/draft'
import { levels, type Level } from '../model/level'

/** The draft's blocks as the parts of a report. */
export interface Arrangement {
  readonly front: readonly DraftBlock[]
  readonly chapters: readonly DraftChapter[]
  readonly back: readonly DraftBlock[]
}

export type CountedBlocks = readonly (DraftHeading | DraftParagraph)[]

export interface DraftChapter {
  /** The chapter's heading; a numbered paragraph of its level begins a chapter without a title. */
  readonly opening: DraftHeading | DraftParagraph
  readonly level: Level
  readonly blocks: readonly DraftBlock[]
}

/**
 * Parts the draft: before the first chapter is front; chapters begin at the headings of the highest
 * level that there is; from 特此报告, the attachment list, signature or date on all is back, annexes too.
 */
export function arrange({ blocks }: Draft): Arrangement {
  const mainEnd = annexStart(blocks)
  const level = chapterLevel(blocks.slice(0, mainEnd))
  const backStart = findBack(blocks, mainEnd)
  const front: DraftBlock[] = []
  const chapters: { opening: DraftHeading | DraftParagraph; level: Level; blocks: DraftBlock[] }[] =
    []
  for (const block of blocks.slice(0, backStart)) {
    const chapter = chapters.at(-1)
    if (level !== null && opensChapter(block, level))
      chapters.push({ opening: block, level, blocks: [] })
    else if (chapter) chapter.blocks.push(block)
    else front.push(block)
  }
  return { front, chapters, back: blocks.slice(backStart) }
}

/**
 * The blocks that carry a computed number in the report, in order: those of the chapters, and those
 * of each annex, where counting begins anew. The front has none.
 */
export function countedBlocks({ chapters, back }: Arrangement): readonly CountedBlocks[] {
  const counted = chapters.flatMap(({ opening, blocks }) => [opening, ...blocks.filter(isLevelled)])
  const groups = [counted]
  for (const block of back) {
    if (isAnnexTitle(block)) groups.push([])
    else if (isLevelled(block)) groups.at(-1)?.push(block)
  }
  return groups
}

/** Where the annexes begin: at an 附件 alone on its line with a title below it. */
function annexStart(blocks: readonly DraftBlock[]): number {
  const start = blocks.findIndex((block, index) => {
    if (isAnnexTitle(block))
      return /^附\s{0,4}[件表]\s{0,2}[\d０-９一二三四五六七八九十]/u.test(block.text)
    const next = blocks[index + 1]
    const isMark =
      block.type === 'paragraph' &&
      /^附\s{0,4}[件表]?[\s\d０-９一二三四五六七八九十：:]{0,8}$/u.test(block.text)
    return isMark && next !== undefined && isAnnexTitle(next)
  })
  return start < 0 ? blocks.length : start
}

function isAnnexTitle(block: DraftBlock): block is DraftHeading {
  return block.type === 'heading' && block.level === null
}

/** The highest level of a heading, or of a numbered paragraph where there is no heading. */
function chapterLevel(blocks: readonly DraftBlock[]): Level | null {
  const has = (type: DraftBlock['type']) => (level: Level) =>
    blocks.some((block) => block.type === type && isLevelled(block) && block.level === level)
  return levels.find(has('heading')) ?? levels.find(has('paragraph')) ?? null
}

function isLevelled(block: DraftBlock): block is DraftHeading | DraftParagraph {
  return (block.type === 'heading' || block.type === 'paragraph') && (block.level ?? null) !== null
}

function opensChapter(block: DraftBlock, level: Level): block is DraftHeading | DraftParagraph {
  return isLevelled(block) && block.level === level
}

function findBack(blocks: readonly DraftBlock[], mainEnd: number): number {
  const main = blocks.slice(0, mainEnd)
  const lastNumber = main.findLastIndex(isLevelled)
  if (lastNumber < 0) {
    // Without numbers a date may stand at the top: only what closes the text is back.
    const lastText = main.findLastIndex((block) => !closes(block))
    return lastText + 1
  }
  const closing = main.findIndex((block, index) => index > lastNumber && closes(block))
  return closing < 0 ? mainEnd : closing
}

function closes(block: DraftBlock): boolean {
  if (block.type !== 'paragraph') return false
  const { role, text } = block
  if (role === 'attachments' || role === 'signature' || role === 'date') return true
  return /^(?:特此(?:报告|汇报|说明|函告)|专此报告)/u.test(text)
}
