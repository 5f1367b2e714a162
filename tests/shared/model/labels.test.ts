import { expect, test } from 'vitest'
import { writtenOut } from '../../../shared/figures/written-out'
import { countReportBlanks } from '../../../shared/model/blanks'
import { labelsOf } from '../../../shared/model/labels'
import { chaptersInOrder, type Report } from '../../../shared/model/report'
import { writtenText } from '../../../shared/model/written-text'
import { resolve } from '../../../shared/resolve/resolve'
import { line, lost, note, reference } from './inlines'
import { chapter, image, reportOf, table } from './reports'

const cases = table('办件', [['项目', '件数']])
const trend = image('走势')
const own = note('含派出所。')
const other = note('不含分局。')

test('references say what is named: tables, pictures, and notes in the order of their first marks', () => {
  const report = reportOf([
    chapter('举措', [
      line('见', reference(cases), '和', reference(trend), '，持平', reference(other), '。'),
      line('收案', reference(own), '和结案', reference(other), '。'),
      cases,
      own,
      other,
      trend,
    ]),
  ])
  expect(texts(report).slice(0, 2)).toEqual(['见表1和图1，持平①。', '收案②和结案①。'])
  const numbered = resolve(report).blocks.flatMap((block) =>
    block.type === 'paragraph' && block.role === 'note' ? [block.number] : [],
  )
  expect(numbered).toEqual(['②', '①'])
})

test('a table put before makes references to the next one say so', () => {
  const before = reportOf([chapter('举措', [line('见', reference(cases)), cases])])
  expect(texts(before)[0]).toBe('见表1')
  const first = table('先', [['甲']])
  const after = reportOf([chapter('举措', [first, line('见', reference(cases)), cases])])
  expect(texts(after)[1]).toBe('见表2')
})

test('what names nothing is a blank, counted among what is to be filled', () => {
  const report = reportOf([chapter('举措', [line('见', lost(), '。')])])
  expect(texts(report)).toEqual(['见【待填：引用】。'])
  expect(countReportBlanks(writtenOut(report))).toEqual({ fills: 1, hints: 0 })
})

test('a paragraph that is no note has no mark, nor a note that none names', () => {
  const plain = line('正文。')
  const { notes } = labelsOf(reportOf([chapter('举措', [line(reference(plain)), plain, own])]))
  expect(notes.size).toBe(0)
})

test('after the twentieth, notes are numbered in brackets: no font has more digits in circles', () => {
  const notes = Array.from({ length: 22 }, (_, at) => note(`注${at}`))
  const marks = line(...notes.map(reference))
  const shown = texts(reportOf([chapter('举措', [marks, ...notes])]))[0]
  expect(shown).toMatch(/^①②.*⑳〔21〕〔22〕$/u)
})

function texts(report: Report): readonly string[] {
  return chaptersInOrder(writtenOut(report))
    .filter(({ kind }) => kind === 'chapter')
    .flatMap(({ blocks }) => blocks.map(writtenText))
}
