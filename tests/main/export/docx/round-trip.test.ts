import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeDocx } from '../../../../main/export/docx/write-docx'
import { readDocument } from '../../../../main/import/read-document'
import type { SourceDocument } from '../../../../shared/model/source'
import type { Report } from '../../../../shared/model/report'
import { resolve } from '../../../../shared/resolve/resolve'
import { recognise } from '../../../../shared/structure/recognise'
import { reportFromDraft } from '../../../../shared/structure/to-report'
import { printable } from '../../../../shared/layout/printable'
import type { Block } from '../../../../shared/model/block'
import type { Role } from '../../../../shared/model/blocks/paragraph'
import { sealings, urgencies, type Head } from '../../../../shared/model/head'
import { newId } from '../../../../shared/model/ids'
import { anyReport, chapter, heading, paragraph, reportOf } from '../../../shared/model/reports'
import { reportFiles, textOfReport } from '../../import/text-of-report'
import { value } from '../../store/samples'

async function roundTrip(report: Report) {
  const { docx } = writeDocx(resolve(report), {
    report,
    numbering: report.numbering,
    profile: 'ruler',
    picture: () => null,
  })
  const source = value(await readDocument({ name: '报告.docx', bytes: docx }))
  return { docx, source, report: reportFromDraft(recognise(source)) }
}

/** What a report says, without ids. */
function said(report: Report) {
  const { title, organization, year, head, blocks } = resolve(report)
  return {
    title: title.replaceAll('\n', ''),
    organization,
    year,
    head,
    blocks: blocks.map((block) => {
      switch (block.type) {
        case 'table':
          return [block.label, block.caption, block.rows.map((row) => row.map((cell) => [cell.rowSpan, cell.columnSpan, cell.runs.map(({ text }) => text).join('')]))]
        case 'image':
        case 'page-break':
          return block.type
        case 'heading':
        case 'paragraph': {
          const lead = block.runs.filter((run) => run.lead).map(({ text }) => text).join('')
          return [block.type, block.level, block.number, 'role' in block ? block.role : null, lead, block.runs.map(({ text }) => text).join('')]
        }
      }
    }),
  } // prettier-ignore
}

test.each([...reportFiles.keys()])('%s comes back from Word as it was', async (name) => {
  const report = reportFromDraft(recognise(await textOfReport(name)))
  const back = await roundTrip(report)
  expect(back.source.warnings).toEqual([])
  expect(said(back.report)).toEqual(said(report))
})

test('whatever the report, Word counts its numbers as the report does, and has all its words', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const resolved = resolve(report)
      const { docx } = writeDocx(resolved, {
        report,
        numbering: report.numbering,
        profile: 'ruler',
        picture: () => null,
      })
      const source = value(await readDocument({ name: '报告.docx', bytes: docx }))
      const numbers = source.blocks.flatMap((block) =>
        block.kind === 'paragraph' && block.autoNumber !== null ? [block.autoNumber] : [],
      )
      const wanted = resolved.blocks.flatMap((block) =>
        'number' in block && block.number !== null ? [block.number] : [],
      )
      expect(numbers).toEqual(wanted)
      expect(wordsOf(source)).toBe(wordsOfReport(report))
    }),
    { numRuns: 200 },
  )
})

const names = fc.constantFrom('陆一苇', '沈渡', '欧阳白苇')
const bodies = fc.constantFrom('白苇镇人民政府', '白苇镇司法所', '芦荡县公安局', '白苇镇党委')
const maybe = (...all: string[]) => fc.constantFrom('', ...all)
const anyHead: fc.Arbitrary<Head> = fc.record({
  copyNumber: maybe('000012', '000100'),
  classification: maybe('机密★1年', '秘密★6个月', '内部'),
  urgency: fc.constantFrom(...urgencies),
  authority: fc.oneof(
    maybe('白苇镇人民政府文件', '白苇镇人民政府'),
    fc
      .uniqueArray(bodies, { minLength: 2, maxLength: 3 })
      .map(([host = '', ...others]) => [`${host}文件`, ...others].join('\n')),
  ),
  documentNumber: maybe('白政报〔2026〕1号', '白政报〔2026〕12号'),
  signer: fc.uniqueArray(names, { maxLength: 3 }).map((all) => all.join('、')),
  sealing: fc.constantFrom(...sealings),
  remark: maybe('此件公开发布', '联系人：沈渡，电话：0000'),
  copyTo: maybe('县司法局', '县司法局，县委依法治县办，各村（社区）党组织'),
  issuer: maybe('白苇镇党政综合办公室'),
  issuedOn: maybe('2026年1月8日', '2026年12月28日'),
  cover: fc.boolean(),
  contents: fc.boolean(),
})
const anyEnd = fc.record({
  recipient: fc.constantFrom(null, '县人民政府：', '县委、县政府：', '各有关方面：'),
  attachments: fc.constantFrom(
    [],
    ['附件：白苇镇事项明细'],
    ['附件：1.甲类事项明细', '2.乙类事项明细'],
  ),
  signature: fc.constantFrom([], ['白苇镇人民政府'], ['白苇镇人民政府', '白苇镇司法所']),
  date: fc.constantFrom(null, '2026年1月5日'),
  note: fc.constantFrom(null, '注：数据截至2025年12月31日。', '口径同上年。'),
})

test('a report with any official elements and roles comes back from Word as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyHead, anyEnd, async (head, end) => {
      const report = reportWith(head, end)
      expect(said((await roundTrip(report)).report)).toEqual(said(report))
    }),
    { numRuns: 300 },
  )
}, 60_000)

type End = typeof anyEnd extends fc.Arbitrary<infer T> ? T : never

function reportWith(head: Head, { recipient, attachments, signature, date, note }: End): Report {
  const role = (text: string, is: Role): Block => ({
    type: 'paragraph',
    id: newId(),
    role: is,
    children: [{ text }],
  })
  const opening = paragraph(
    '2025年，镇党委、镇政府认真落实法治政府建设各项任务，现将有关情况报告如下。',
  )
  const body = '镇党委把法治建设列入年度重点任务，先后召开专题会议11次，研究解决问题37个。'
  const annexes = attachments.flatMap((_, index) => [
    paragraph(`附件${attachments.length > 1 ? index + 1 : ''}`),
    heading(null, '白苇镇事项明细'),
    paragraph('镇属各单位按职责分工落实。'),
  ])
  return reportOf(
    [
      chapter('主要举措和成效', [heading(2, '依法决策'), paragraph(body)]),
      chapter('存在的不足和原因', [
        paragraph(body),
        ...(note === null ? [] : [role(note, 'note')]),
      ]),
    ],
    {
      head,
      front: chapter('', [...(recipient === null ? [] : [role(recipient, 'recipient')]), opening], {
        kind: 'front',
        level: null,
      }),
      back: chapter(
        '',
        [
          paragraph('特此报告。'),
          ...attachments.map((each) => role(each, 'attachments')),
          ...signature.map((each) => role(each, 'signature')),
          ...(date === null ? [] : [role(date, 'date')]),
          ...annexes,
        ],
        { kind: 'back', level: null },
      ),
    },
  )
}

function wordsOf({ blocks }: SourceDocument): string {
  return bare(
    blocks
      .map((block) => (block.kind === 'paragraph' ? block.text : block.kind === 'table' ? block.rows.flat().join('') : ''))
      .join(''),
  )
} // prettier-ignore

function wordsOfReport(report: Report): string {
  const { title, blocks } = resolve(report)
  const words = blocks.map((block) => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return block.runs.map(({ text }) => text).join('')
      case 'table':
        return `${block.label}${block.caption}${block.rows.flat().map((cell) => cell.runs.map(({ text }) => text).join('')).join('')}`
      case 'image':
        return `${block.label}${block.caption}`
      case 'page-break':
        return ''
    }
  })
  return bare(printable(`${title}${words.join('')}`))
} // prettier-ignore

function bare(text: string): string {
  return text.replaceAll(/\s/gu, '')
}
