import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../../main/import/read-document'
import { csvRows } from '../../../../main/import/readers/spreadsheet/csv-rows'
import { value } from '../../store/samples'
import { encode } from '../encode'

describe('values parted by commas', () => {
  test.each([
    ['指标,件数\n受理,72\n', [['指标', '件数'], ['受理', '72']]],
    ['指标;件数\r\n受理;1,5', [['指标', '件数'], ['受理', '1,5']]],
    ['指标\t件数\r受理\t72', [['指标', '件数'], ['受理', '72']]],
    ['"A,B","说“好”""对""",\n\n', [['A,B', '说“好”"对"', '']]],
    ['"两\n行",1\n长,2,3', [['两\n行', '1', ''], ['长', '2', '3']]],
    ['sep=|\n甲|乙,丙', [['甲', '乙,丙']]],
    ['编号,日期\n007,1/2', [['编号', '日期'], ['007', '1/2']]],
    ['"没有关上,1\n乙,2', [['"没有关上', '1'], ['乙', '2']]],
  ])('%j', (text, rows) => {
    expect(csvRows(text).rows).toEqual(rows)
  }) // prettier-ignore

  test('come back as they were written', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '1', ',', '"', '\n', ' ', ';', '\t') })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constant('x,'), cell, fc.constant('末')), { minLength: 1 }),
        (rows) => {
          const text = rows
            .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
            .join('\r\n')
          expect(csvRows(`sep=,\n${text}`).rows).toEqual(
            rows.map((row) => row.map((each) => each.trim())),
          )
        },
      ),
    )
  })
})

test.each(['utf-8', 'gb18030', 'utf-16le'] as const)(
  'a file in %s is one table',
  async (encoding) => {
    const bytes = encode('指标,件数\n行政复议受理,72\n', encoding, encoding !== 'gb18030')
    const source = value(await readDocument({ name: '数据.CSV', bytes }))
    expect(source.format).toBe('csv')
    expect(source.blocks).toMatchObject([
    { kind: 'table', caption: null, rows: [['指标', '件数'], ['行政复议受理', '72']] },
  ]) // prettier-ignore
  },
)

test('the same words under another name are a text', async () => {
  const bytes = encode('指标,件数\n行政复议受理,72\n', 'utf-8', false)
  expect(value(await readDocument({ name: '数据.txt', bytes })).format).toBe('txt')
})
