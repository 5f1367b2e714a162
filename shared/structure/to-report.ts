import type { Block } from '../model/block'
import type { Chapter, ChapterKind } from '../model/chapter'
import type { Draft } from '../model/draft'
import { newId } from '../model/ids'
import type { Report } from '../model/report'
import type { Warning } from '../model/source'
import { arrange, countedBlocks, type DraftChapter } from './arrange'
import { computedNumbers, numberingOf, numberValue } from './counting'
import { takeOfficialLines, withoutOfficial } from './official-lines'
import {
  bodyBlocks,
  plainParagraph,
  unnumberedBlocks,
  type Making,
  type Origins,
  type Pictures,
} from './report-blocks'
import { captionLabelOf } from './tab-table'

/**
 * The report that a draft describes, with fresh ids. Every word of the draft is in it: numbers are
 * computed again where they are counted, and stay in the text where they are not (the front). `origins` is
 * told of which block of the draft each chapter and each block was made.
 */
export function reportFromDraft(
  draft: Draft,
  pictures: Pictures = new Map(),
  origins: Origins = new Map(),
): Report {
  const making = { pictures, origins }
  const { blocks: text, head: official } = withoutOfficial(draft)
  const arrangement = arrange({ ...draft, blocks: text })
  const { title, overflow } = fitted(draft.title ?? '')
  const taken = takeOfficialLines(arrangement.front, draft.head)
  const { blocks } = taken
  const head = { ...taken.head, ...official }
  const front = [...overflow, ...unnumberedBlocks(blocks, making)]
  return {
    id: newId(),
    title,
    organization: (draft.organization ?? '').slice(0, 200),
    year: draft.year,
    head,
    numbering: numberingOf(countedBlocks(arrangement)),
    front: unnamed('front', front),
    chapters: arrangement.chapters.map((chapter) => chapterOf(chapter, making)),
    back: unnamed('back', bodyBlocks(arrangement.back, making)),
    register: [],
    structureRevision: 0,
  }
}

/**
 * One warning for each place where computing changes a number that the file printed: skipped or
 * repeated numbers, and the 表N of tables. A mere change of form (1、 to 1.) is none.
 */
export function renumbered(draft: Draft): readonly Warning[] {
  const arrangement = arrange(draft)
  const counted = countedBlocks(arrangement)
  const computed = computedNumbers(counted, numberingOf(counted))
  const numbers = counted.flat().flatMap(({ number, place, text }, index) => {
    const next = computed[index] ?? ''
    if (typeof number === 'string' && numberValue(number) === numberValue(next)) return []
    return [changed(place, number ?? null, next, text)]
  })
  return [...numbers, ...renumberedTables(draft)]
}

function renumberedTables({ blocks }: Draft): readonly Warning[] {
  return blocks
    .filter((block) => block.type === 'table')
    .flatMap(({ caption, place }, index) => {
      const printed = captionLabelOf(caption ?? '').trim()
      const value = /\d{1,3}(?:[-.]\d{1,3})?/u.exec(printed)?.[0]
      if (value === undefined || value === String(index + 1)) return []
      return [
        changed(place, printed, `表${index + 1}`, (caption ?? '').slice(printed.length).trim()),
      ]
    })
}

function changed(place: number, printed: string | null, computed: string, text: string): Warning {
  const words = text.slice(0, 16)
  const message =
    printed === null
      ? `第${place}行将加上编号“${computed}”：${words}`
      : `第${place}行的编号“${printed}”将变为“${computed}”：${words}`
  return { code: 'renumbered', message }
}

function chapterOf(draft: DraftChapter, making: Making): Chapter {
  const chapter = openedChapter(draft, bodyBlocks(draft.blocks, making))
  making.origins.set(chapter.id, draft.opening)
  return chapter
}

function openedChapter({ opening, level }: DraftChapter, body: Block[]): Chapter {
  if (opening.type === 'heading' && opening.text.length <= longestHeading) {
    return { ...unnamed('chapter', body), level, title: opening.text, runIn: opening.runIn }
  }
  // Numbered body where a chapter begins: its text goes on behind the number, with no title.
  return { ...unnamed('chapter', [plainParagraph(opening.text), ...body]), level, runIn: true }
}

function unnamed(kind: ChapterKind, blocks: Block[]): Chapter {
  return { id: newId(), kind, level: null, title: '', runIn: false, blocks, revision: 0 }
}

// The bounds of the model: a title set by hand may be a whole paragraph.
const longestTitle = 500
const longestHeading = 2000

function fitted(title: string): { readonly title: string; readonly overflow: Block[] } {
  if (title.length <= longestTitle) return { title, overflow: [] }
  return {
    title: title.slice(0, longestTitle),
    overflow: [plainParagraph(title.slice(longestTitle))],
  }
}
