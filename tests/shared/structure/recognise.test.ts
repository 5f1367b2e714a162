import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMark } from '../../../shared/structure/mark'
import { formatNumber } from '../../../shared/structure/numbering'
import { recognise } from '../../../shared/structure/recognise'
import { levels } from '../../../shared/model/level'
import { randomLines } from './random-report'
import { draftOf, givesBack, sourceOf, styledSource, wordsOfBlocks } from './source'

describe('whatever the lines', () => {
  test('all words come back in order', () => {
    fc.assert(
      fc.property(randomLines, (lines) => {
        const text = lines.join('\n')
        expect(givesBack(recognise(sourceOf(text)), text)).toBe(true)
      }),
      { numRuns: 600 },
    )
  })

  test('all words come back from any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(givesBack(recognise(sourceOf(text)), text)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('blocks are numbered b1, b2 …, hold no empty text and say why', () => {
    fc.assert(
      fc.property(randomLines, (lines) => {
        const { blocks } = recognise(sourceOf(lines.join('\n')))
        expect(blocks.map(({ id }) => id)).toEqual(blocks.map((_, index) => `b${index + 1}`))
        for (const block of blocks) {
          expect(block.evidence).not.toBe('')
          if (block.type === 'heading' || block.type === 'paragraph') {
            expect(block.text).toBe(block.text.trim())
            expect(block.text).not.toBe('')
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a run-in heading has its paragraph directly after it, on the same line', () => {
    fc.assert(
      fc.property(randomLines, (lines) => {
        const { blocks } = recognise(sourceOf(lines.join('\n')))
        for (const [index, block] of blocks.entries()) {
          if (block.type !== 'heading' || !block.runIn) continue
          const next = blocks[index + 1]
          expect(next).toMatchObject({ type: 'paragraph', place: block.place })
          expect(next).not.toHaveProperty('level')
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a number', () => {
  test('is read back at every level and value, and its level is that of its form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...levels), fc.integer({ min: 1, max: 99 }), (level, value) => {
        const number = formatNumber(level, value)
        expect(readMark(`${number}完善制度`)).toEqual({ level, number, value, rest: '完善制度' })
      }),
    )
  })

  test('may be followed by a comma of another form', () => {
    expect(readMark('二﹑存在的问题')).toMatchObject({ level: 1, number: '二﹑' })
    expect(readMark('2､开展巡查')).toMatchObject({ level: 3, number: '2､' })
  })

  test('that the file holds as automatic numbering counts as printed', () => {
    const { blocks } = recognise(
      styledSource([
        { text: '总体情况', autoNumber: '一、' },
        { text: '2025年以来，共办理38件。', autoNumber: '1.' },
        { text: '圆点后的条目', autoNumber: '●' },
      ]),
    )
    expect(blocks).toMatchObject([
      { type: 'heading', level: 1, number: '一、', text: '总体情况' },
      { type: 'paragraph', level: 3, number: '1.', text: '2025年以来，共办理38件。' },
      { type: 'paragraph', text: '●圆点后的条目' },
    ])
  })
})

describe('what the file says of the look', () => {
  test('makes an unnumbered line a heading one level below the number above', () => {
    const { blocks } = recognise(
      styledSource([
        { text: '一、总体情况' },
        { text: '（一）执法监督' },
        { text: '案卷评查', look: { bold: true } },
        { text: '全年评查案卷240卷，全部合格。', look: { bold: true } },
        { text: '普法宣传', look: { outlineLevel: 3 } },
        { text: '•送法下乡', look: { bold: true } },
        { text: '全年宣讲36场，发放资料3万份。' },
      ]),
    )
    expect(blocks.slice(2)).toMatchObject([
      { type: 'heading', level: 3, number: null, text: '案卷评查' },
      { type: 'paragraph' },
      { type: 'heading', level: 3, number: null, text: '普法宣传' },
      { type: 'paragraph', text: '•送法下乡' },
      { type: 'paragraph' },
    ])
  })

  test('outweighs the form of the text', () => {
    const line = '1.严格执行审核制度，做到应审尽审。'
    const plain = recognise(styledSource([{ text: line }, { text: '2.另一项' }]))
    const styled = recognise(
      styledSource([{ text: line, look: { outlineLevel: 3 } }, { text: '2.另一项' }]),
    )
    expect(plain.blocks[0]).toMatchObject({ type: 'paragraph', level: 3 })
    expect(styled.blocks[0]).toMatchObject({ type: 'heading', level: 3 })
  })

  test('names the title', () => {
    const source = styledSource([
      { text: '青杨区行政执法工作', look: { style: 'Title' } },
      { text: '全年工作平稳推进，各项任务均已完成。' },
    ])
    expect(recognise(source).title).toBe('青杨区行政执法工作')
  })
})

describe('numbers that do not follow', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['run on without a word', ['一、甲类', '（一）乙类', '1.丙类', '（二）丁类', '2.戊类'], []],
    ['restart without a word', ['一、甲类', '（一）乙类', '1.丙类', '（二）丁类', '1.戊类'], []],
    ['are missing', ['一、甲类', '三、乙类'], ['number-missing']],
    ['are missing at the start', ['一、甲类', '（二）乙类'], ['number-missing']],
    ['are repeated', ['一、甲类', '二、乙类', '二、丙类'], ['number-repeated']],
    [
      'skip a level used elsewhere',
      ['一、甲类', '（一）乙类', '二、丙类', '1.丁类'],
      ['level-skipped'],
    ],
    ['skip a level used nowhere', ['一、甲类', '1.乙类', '二、丙类', '1.丁类'], []],
  ]
  test.each(cases)('%s', (_, lines, codes) => {
    const { warnings } = draftOf('青杨区司法局2025年度法治政府建设情况报告', ...lines)
    expect(warnings.map(({ code }) => code)).toEqual(codes)
  })

  test('are told at most fifty times, and then how many more there are', () => {
    const lines = Array.from({ length: 80 }, () => '一、重复的章')
    const { warnings } = draftOf('青杨区司法局2025年度法治政府建设情况报告', ...lines)
    expect(warnings).toHaveLength(51)
    expect(warnings.at(-1)?.message).toBe('另有29处同类问题。')
  })
})

describe('text copied with hard line breaks', () => {
  const paragraphs = [
    '一、总体情况',
    '全区各级行政机关坚持依法履行职责，围绕年度重点任务推进制度建设和执法监督，群众对法治建设的满意程度继续提高，各项工作取得了新的进展。',
    '（一）健全制度体系',
    '对现行有效的规范性文件进行全面清理，逐件审查制定依据和主要内容，对不适应改革发展要求的文件提出修改或者废止意见，并将清理结果向社会公布，接受群众监督。',
    '一是规范制定程序。文件起草单位应当开展评估论证，听取有关单位和群众意见，经过合法性审核后提交集体讨论决定，未经审核的一律不得提交会议审议。',
  ]

  test('is joined to its paragraphs', () => {
    const wrapped = paragraphs.flatMap((text) => text.match(/.{1,30}/gu) ?? [])
    expect(draftOf(...wrapped).blocks.map((block) => 'text' in block && block.text)).toEqual(
      draftOf(...paragraphs).blocks.map((block) => 'text' in block && block.text),
    )
  })

  const short = [
    '　　2025年，区司法局围绕年度任务推进执法监督，在区委、区政府',
    '的坚强领导下取得了新的进展。现将有关情况报告如下：',
    '　　（一）规范执法。全年办结案件213件，检查企业326家，清理文件12',
    '件。',
  ]

  test('is joined in a short text by its indents', () => {
    const { blocks, head } = draftOf('青杨区司法局2025年工作总结', ...short)
    expect(head).toBeNull()
    expect(blocks.map((block) => 'text' in block && block.text)).toEqual([
      short.slice(0, 2).join('').trim(),
      '规范执法。',
      '全年办结案件213件，检查企业326家，清理文件12件。',
    ])
  })

  test('is left alone where a line without an indent follows a short one', () => {
    const lines = [...short, '　　办结213件，', '其余正在办理。']
    expect(draftOf('青杨区司法局2025年工作总结', ...lines).blocks).toHaveLength(7)
  })

  test('is left alone where lines are of any length', () => {
    const { blocks } = draftOf(...paragraphs)
    expect(blocks).toHaveLength(paragraphs.length)
  })
})

test('an empty document is an empty draft that says what is missing', () => {
  const draft = recognise(sourceOf(' \n\n　'))
  expect(draft).toMatchObject({
    title: null,
    organization: null,
    year: null,
    head: null,
    blocks: [],
  })
  expect(draft.warnings.map(({ code }) => code)).toEqual(['title-missing'])
  expect(wordsOfBlocks(draft)).toBe('')
})
