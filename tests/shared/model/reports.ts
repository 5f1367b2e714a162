import * as fc from 'fast-check'
import type { Block } from '../../../shared/model/block'
import type { Text } from '../../../shared/model/blocks/text'
import type { Chapter, ChapterKind } from '../../../shared/model/chapter'
import { assetId, newId, type ChapterId } from '../../../shared/model/ids'
import { levels, type Level } from '../../../shared/model/level'
import { emptyHead } from '../../../shared/model/head'
import { restartingNumbering, type Report } from '../../../shared/model/report'

export function paragraph(text: string, level?: Level): Block {
  const numbered = level === undefined ? {} : { level }
  return { type: 'paragraph', id: newId(), ...numbered, children: [{ text }] }
}

export function heading(level: Level | null, text: string): Block {
  return { type: 'heading', id: newId(), level, children: [{ text }] }
}

export function table(caption: string, rows: readonly (readonly string[])[]): Block {
  const children = rows.map((cells) => ({
    type: 'table-row' as const,
    children: cells.map((text) => ({ type: 'table-cell' as const, children: [{ text }] })),
  }))
  return { type: 'table', id: newId(), caption, children }
}

export function image(caption: string, which = 10): Block {
  const asset = assetId.parse(which.toString(16).padStart(2, '0').repeat(32))
  const size = { width: 640, height: 480 }
  return {
    type: 'image',
    id: newId(),
    asset,
    name: '柱状图.png',
    caption,
    ...size,
    children: [{ text: '' }],
  }
}

export function pageBreak(): Block {
  return { type: 'page-break', id: newId(), children: [{ text: '' }] }
}

export function chapter(
  title: string,
  blocks: Block[] = [],
  fields: Partial<Chapter> = {},
): Chapter {
  const id = newId<ChapterId>()
  return { id, kind: 'chapter', level: 1, title, runIn: false, blocks, revision: 0, ...fields }
}

/** A report of an invented town with the chapters given. */
export function reportOf(chapters: Chapter[], fields: Partial<Report> = {}): Report {
  return {
    id: newId(),
    title: '白苇镇人民政府2025年度法治政府建设情况报告',
    organization: '白苇镇人民政府',
    year: 2025,
    head: emptyHead,
    numbering: restartingNumbering,
    front: chapter('', [paragraph('县人民政府：')], { kind: 'front', level: null }),
    chapters,
    back: chapter('', [paragraph('特此报告。')], { kind: 'back', level: null }),
    register: [],
    structureRevision: 0,
    ...fields,
  }
}

export const anyLevel = fc.constantFrom(...levels)
const words = fc.string({
  unit: fc.constantFrom(...Array.from('一（1.。，法治政府建设 \t\n')),
  maxLength: 8,
})

const anyText: fc.Arbitrary<Text> = fc.record(
  { text: words, bold: fc.constant(true as const), lead: fc.constant(true as const) },
  { requiredKeys: ['text'] },
)
const anyTexts = fc.array(anyText, { minLength: 1, maxLength: 3 })

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.tuple(anyLevel, words).map(([level, text]) => heading(level, text)),
  fc.tuple(fc.option(anyLevel, { nil: undefined }), anyTexts).map(([level, children]): Block => {
    const numbered = level === undefined ? {} : { level }
    return { type: 'paragraph', id: newId(), ...numbered, children }
  }),
  fc
    .tuple(
      words,
      fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    )
    .map(([caption, rows]) => table(caption, rows)),
  words.map(image),
  fc.constant(null).map(pageBreak),
)

function anyChapter(kind: ChapterKind): fc.Arbitrary<Chapter> {
  return fc
    .record({
      level: fc.option(anyLevel),
      title: words,
      runIn: fc.boolean(),
      blocks: fc.array(anyBlock, { maxLength: 5 }),
    })
    .map(({ level, title, runIn, blocks }) =>
      kind === 'chapter'
        ? chapter(title, blocks, { level, runIn })
        : chapter('', blocks, { kind, level: null }),
    )
}

export const anyNewChapter = anyChapter('chapter')
const anyCounting = fc.constantFrom('restart' as const, 'run-on' as const)
export const anyNumbering = fc.record({ 2: anyCounting, 3: anyCounting, 4: anyCounting })

export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    front: anyChapter('front'),
    chapters: fc.array(anyNewChapter, { maxLength: 4 }),
    back: anyChapter('back'),
    numbering: anyNumbering,
  })
  .map(({ chapters, ...fields }) => reportOf(chapters, fields))
