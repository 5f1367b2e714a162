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
import { anyReport } from '../../../shared/model/reports'
import { reportFiles, textOfReport } from '../../import/text-of-report'
import { value } from '../../store/samples'

async function roundTrip(report: Report) {
  const { docx } = writeDocx(resolve(report), {
    numbering: report.numbering,
    profile: 'ruler',
    picture: () => null,
  })
  const source = value(await readDocument({ name: '报告.docx', bytes: docx }))
  return { docx, source, report: reportFromDraft(recognise(source)) }
}

/** What a report says, without ids. */
function said(report: Report) {
  const { title, organization, year, blocks } = resolve(report)
  return {
    title: title.replaceAll('\n', ''),
    organization,
    year,
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
          return [block.type, block.level, block.number, lead, block.runs.map(({ text }) => text).join('')]
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
