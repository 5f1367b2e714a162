import { describe, expect, test } from 'vitest'
import { read, utils } from '@e965/xlsx'
import { wordsXlsx } from '../../../main/export/xlsx/words-xlsx'
import { wordTable } from '../../../shared/check/word-table'
import type { OfficeWord } from '../../../shared/model/office-words'

const word: OfficeWord = {
  wrong: '法治办',
  right: '法治建设办公室',
  from: '2024-01-01',
  until: '',
  note: '更名通知',
  kind: '用词',
}

describe('a file of words', () => {
  test('adds what is new, changes what is known, and tells of rows that make no sense', () => {
    const found = wordTable(
      [
        ['单位用词'],
        ['备注', '错词', '正词', '生效日期'],
        ['', '法治办', '法治局', '2025年3月1日'],
        ['', '窗口单位', '', ''],
        ['', '', '无主', ''],
        ['', '旧称呼', '新称呼', '去年'],
        ['', '', '', ''],
      ],
      [word],
    )
    expect(found).toMatchObject({ added: 1, changed: 1 })
    expect(found?.words.map(({ wrong, right, from }) => [wrong, right, from])).toEqual([
      ['法治办', '法治局', '2025-03-01'],
      ['窗口单位', '', ''],
    ])
    expect(found?.problems.map((problem) => problem.slice(0, 3))).toEqual(['第5行', '第6行'])
  })

  test('without both words in its head is no list', () => {
    expect(wordTable([['错词', '说明'], ['甲', '乙']], [])).toBeNull()
    expect(wordTable([], [])).toBeNull()
  }) // prettier-ignore

  test('that was written is read back without a change, hostile texts as texts', () => {
    const words: OfficeWord[] = [
      word,
      { ...word, wrong: '=1+1', right: '@SUM(A1)', note: '-2', kind: '不公开' },
    ]
    const book = read(wordsXlsx(words), { type: 'array' })
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    const rows: string[][] = sheet ? utils.sheet_to_json(sheet, { header: 1, defval: '' }) : []
    expect(Object.values(sheet ?? {}).some((cell: unknown) => isFormula(cell))).toBe(false)
    expect(wordTable(rows, [])).toMatchObject({ words, added: 2, problems: [] })
    expect(wordTable(rows, words)).toMatchObject({ words, added: 0, changed: 0 })
  })
})

function isFormula(cell: unknown): boolean {
  return typeof cell === 'object' && cell !== null && 'f' in cell
}
