import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../shared/model/draft'
import { chaptersInOrder, report as reportSchema, type Report } from '../../../shared/model/report'
import { computeNumbers } from '../../../shared/resolve/numbers'
import { resolve } from '../../../shared/resolve/resolve'
import { arrange } from '../../../shared/structure/arrange'
import { numberValue } from '../../../shared/structure/counting'
import { takeOfficialLines } from '../../../shared/structure/official-lines'
import { recognise } from '../../../shared/structure/recognise'
import { captionLabelOf } from '../../../shared/structure/tab-table'
import { renumbered, reportFromDraft } from '../../../shared/structure/to-report'
import { randomLines } from './random-report'
import { draftOf, sourceOf, withoutSpace } from './source'
import { blockText } from '../../words'

const title = '青杨区司法局2025年度法治政府建设情况报告'

describe('whatever the draft', () => {
  test('the report is valid and holds every word but the numbers that are computed', () => {
    fc.assert(
      fc.property(randomLines, (lines) => {
        const draft = recognise(sourceOf(lines.join('\n')))
        const report = reportFromDraft(draft)
        reportSchema.parse(report)
        expect(wordsOfReport(report)).toBe(wordsWithoutCounted(draft, report))
        const elements = withoutSpace(Object.values(report.head).join('') + '签发人：:、')
        for (const { text } of officialLines(draft)) {
          expect(Array.from(withoutSpace(text)).filter((each) => !elements.includes(each))).toEqual(
            [],
          )
        }
      }),
      { numRuns: 400 },
    )
  })

  test('each number that resolving the report changes is warned of, and no other', () => {
    fc.assert(
      fc.property(randomLines, (lines) => {
        const draft = recognise(sourceOf(lines.join('\n')))
        const printed = printedNumbers(draft, reportFromDraft(draft))
        const computed = resolvedNumbers(reportFromDraft(draft))
        expect(computed).toHaveLength(printed.length)
        const changes = printed.filter((number, index) => number !== computed[index])
        const warned = renumbered(draft).filter(({ message }) => !message.includes('表'))
        expect(warned).toHaveLength(changes.length)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the parts of a report', () => {
  const report = reportFromDraft(
    draftOf(
      title,
      '区人民政府：',
      '现将有关情况报告如下：',
      '一、总体情况',
      '1.严格案件审核。全年审核案件38件。',
      '2.全年评查案卷240卷，发现问题12个。',
      '表1 案件情况',
      '类别\t件数',
      '处罚\t38',
      '二、工作安排。加强业务培训。',
      '特此报告。',
      '附件：1.清单',
      '2.台账',
      '青杨区司法局',
      '2026年2月10日',
      '附件1',
      '文件清单',
      '一、保留的文件',
      '附件2',
      '情况说明',
      '一、清理范围',
      '1.清理工作。全年清理文件36件。',
    ),
  )

  test('front is recipient and preamble', () => {
    expect(report.front.blocks).toMatchObject([
      { type: 'paragraph', role: 'recipient', children: [{ text: '区人民政府：' }] },
      { type: 'paragraph', children: [{ text: '现将有关情况报告如下：' }] },
    ])
  })

  test('chapters begin at level-1 headings, a run-in one goes on in its line', () => {
    expect(report.chapters).toMatchObject([
      { kind: 'chapter', level: 1, title: '总体情况', runIn: false },
      { kind: 'chapter', level: 1, title: '工作安排。', runIn: true },
    ])
    expect(report.chapters[1]?.blocks).toMatchObject([{ children: [{ text: '加强业务培训。' }] }])
  })

  test('a run-in pair is one paragraph with its lead marked, a caption has no 表N', () => {
    expect(report.chapters[0]?.blocks).toMatchObject([
      {
        type: 'paragraph',
        level: 3,
        children: [{ text: '严格案件审核。', lead: true }, { text: '全年审核案件38件。' }],
      },
      { type: 'paragraph', level: 3, children: [{ text: '全年评查案卷240卷，发现问题12个。' }] },
      { type: 'table', caption: '案件情况' },
    ])
  })

  test('back begins at 特此报告, and the numbers of its annexes are computed', () => {
    expect(report.back.blocks.map((block) => [block.type, blockText(block)])).toEqual([
      ['paragraph', '特此报告。'],
      ['paragraph', '附件：1.清单'],
      ['paragraph', '2.台账'],
      ['paragraph', '青杨区司法局'],
      ['paragraph', '2026年2月10日'],
      ['paragraph', '附件1'],
      ['heading', '文件清单'],
      ['heading', '保留的文件'],
      ['paragraph', '附件2'],
      ['heading', '情况说明'],
      ['heading', '清理范围'],
      ['paragraph', '清理工作。全年清理文件36件。'],
    ])
    const { blocks } = computeNumbers(report)
    const numbers = report.back.blocks.flatMap(({ id }) => blocks.get(id) ?? [])
    expect(numbers).toEqual(['一、', '一、', '1.'])
  })
})

test('without level 1 the chapters have level 2', () => {
  const { chapters } = reportFromDraft(
    draftOf(title, '（一）学习', '内容一。', '（二）执法', '内容二。'),
  )
  expect(chapters).toMatchObject([
    { level: 2, title: '学习' },
    { level: 2, title: '执法' },
  ])
})

test('a numbered paragraph of the chapters’ level begins a chapter without a title', () => {
  const { chapters } = reportFromDraft(
    draftOf(title, '一、学习', '内容一。', '二、全年办理案件38件，审结36件。'),
  )
  expect(chapters[1]).toMatchObject({ level: 1, title: '', runIn: true })
  expect(chapters[1]?.blocks).toMatchObject([
    { children: [{ text: '全年办理案件38件，审结36件。' }] },
  ])
})

const counting: readonly (readonly [string, readonly string[], object, readonly string[]])[] = [
  [
    'numbers that restart',
    ['一、甲类', '（一）乙类', '1.丙类', '（二）丁类', '1.戊类', '二、己类', '（一）庚类'],
    { 2: 'restart', 3: 'restart' },
    [],
  ],
  [
    'numbers that run on',
    ['一、甲类', '（一）乙类', '1.丙类', '（二）丁类', '2.戊类', '二、己类', '（三）庚类'],
    { 2: 'run-on', 3: 'run-on' },
    [],
  ],
  [
    'numbers of annexes, each from one',
    ['一、甲类', '二、乙类', '附件1', '清单', '一、丙类', '附件2', '说明', '一、丁类', '二、戊类'],
    {},
    [],
  ],
  [
    'a skipped number in an annex',
    ['一、甲类', '附件', '清单', '一、乙类', '三、丙类'],
    {},
    ['第6行的编号“三、”将变为“二、”：丙类'],
  ],
  ['a mere change of form', ['一、甲类', '1、乙类', '2．丙类'], { 3: 'restart' }, []],
  ['a skipped number', ['一、甲类', '三、乙类'], {}, ['第3行的编号“三、”将变为“二、”：乙类']],
  [
    'a repeated number, and what follows it',
    ['一、甲类', '（一）乙类', '（一）丙类', '（二）丁类'],
    {},
    ['第4行的编号“（一）”将变为“（二）”：丙类', '第5行的编号“（二）”将变为“（三）”：丁类'],
  ],
]

test.each(counting)('%s', (_, lines, numbering, warnings) => {
  const draft = draftOf(title, ...lines)
  expect(reportFromDraft(draft).numbering).toMatchObject(numbering)
  expect(renumbered(draft).map(({ message }) => message)).toEqual(warnings)
})

test('a table whose printed number changes is warned of', () => {
  const draft = draftOf(title, '表3 案件情况', '类别\t件数', '处罚\t38')
  expect(renumbered(draft)).toEqual([
    { code: 'renumbered', message: '第2行的编号“表3”将变为“表1”：案件情况' },
  ])
})

test('a merge that the model cannot hold is left out, its words are not', () => {
  const draft: Draft = {
    ...draftOf(title),
    blocks: [
      {
        id: 'b1',
        place: 1,
        evidence: '表格',
        type: 'table',
        caption: null,
        rows: [
          ['合并', '', '甲'],
          ['乙', '丙', '丁'],
        ],
        merges: [
          { row: 0, column: 0, rowSpan: 1, columnSpan: 2 },
          { row: 0, column: 2, rowSpan: 2, columnSpan: 1 },
          { row: 1, column: 0, rowSpan: 1_000_000, columnSpan: 1_000_000 },
        ],
      },
    ],
  }
  const report = reportFromDraft(draft)
  reportSchema.parse(report)
  expect(report.front.blocks).toMatchObject([
    {
      type: 'table',
      children: [
        {
          children: [
            { columnSpan: 2, children: [{ text: '合并' }] },
            { children: [{ text: '甲' }] },
          ],
        },
        { children: [{}, {}, { children: [{ text: '丁' }] }] },
      ],
    },
  ])
})

function wordsOfReport(report: Report): string {
  const parts = chaptersInOrder(report).map(
    ({ title: name, blocks }) => name + blocks.map(blockText).join(''),
  )
  return withoutSpace(report.title + parts.join(''))
}

/** The draft's words without the numbers that the report counts: those after its front, and 表N. */
function wordsWithoutCounted(draft: Draft, report: Report): string {
  const counted = countedIds(draft, report)
  const words = draft.blocks.slice(officialLines(draft).length).map((block) => {
    if (block.type === 'table') {
      const caption = block.caption ?? ''
      return caption.slice(captionLabelOf(caption).length) + block.rows.flat().join('')
    }
    if (block.type === 'image') return ''
    return (counted.has(block.id) && block.level ? '' : (block.number ?? '')) + block.text
  })
  return withoutSpace((draft.title ?? '') + words.join(''))
}

/** Ids of the draft's blocks that stand in chapters and back: the front takes its blocks off the beginning. */
function countedIds(draft: Draft, report: Report): ReadonlySet<string> {
  const paragraphs = draft.blocks.filter(({ type }, index) => {
    const above = draft.blocks[index - 1]
    return type !== 'paragraph' || !(above?.type === 'heading' && above.runIn)
  })
  return new Set(
    paragraphs.slice(officialLines(draft).length + report.front.blocks.length).map(({ id }) => id),
  )
}

/** The first lines of the draft that became elements of the red head. */
function officialLines(draft: Draft): readonly { readonly text: string }[] {
  const { front } = arrange(draft)
  const { blocks } = takeOfficialLines(front, draft.head)
  return front
    .slice(0, front.length - blocks.length)
    .map((block) => ({ text: 'text' in block ? block.text : '' }))
}

function printedNumbers(draft: Draft, report: Report): readonly (number | null)[] {
  const counted = countedIds(draft, report)
  return draft.blocks.flatMap((block) => {
    if (block.type !== 'heading' && block.type !== 'paragraph') return []
    return counted.has(block.id) && block.level ? [numberValue(block.number ?? '')] : []
  })
}

function resolvedNumbers(report: Report): readonly (number | null)[] {
  return resolve(report).blocks.flatMap((block) => {
    if (block.type !== 'heading' && block.type !== 'paragraph') return []
    return block.number === null ? [] : [numberValue(block.number)]
  })
}
