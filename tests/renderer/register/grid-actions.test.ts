import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsIn, putCells } from '../../../renderer/register/cells-clipboard'
import { cellsOfText, cellsToText } from '../../../renderer/register/cells-text'
import { columns } from '../../../renderer/register/columns'
import { createGridActions } from '../../../renderer/register/grid-actions'
import { evaluate } from '../../../shared/figures/evaluate'
import { mostIndicators, type Register } from '../../../shared/model/indicator'
import { indicatorOf } from '../../shared/model/indicators'
import { openDesk, reportOf } from '../session/desk'

const column = (key: string): number => columns.findIndex((each) => each.key === key)
const cell = (row: number, key: string) => ({
  top: row,
  bottom: row,
  left: column(key),
  right: column(key),
})

function sheet() {
  const register = [
    indicatorOf('收案', { group: '复议', value: '12', prior: '10', checked: true }),
    indicatorOf('结案', { group: '复议', value: '11' }),
  ]
  const desk = openDesk({ ...reportOf(['正文']), register })
  const told: string[] = []
  const actions = createGridActions(desk.session, (title) => told.push(title))
  const now = (): Register => desk.session.state().report.register
  const write = (row: number, key: string, ...texts: readonly string[]): void => {
    const indicator = now()[row]
    if (!indicator) throw new Error(`There is no row ${row}.`)
    for (const text of texts) actions.write(indicator, column(key), text)
    actions.leave()
  }
  return { ...desk, actions, now, write, told }
}

describe('writing in a cell', () => {
  test('is one step to undo, letter by letter though it is kept', async () => {
    const { session, now, write, stored } = sheet()
    write(0, 'value', '约', '约一', '约一千')
    expect(now()[0]).toMatchObject({ value: '约一千', checked: false })
    expect(await session.flush()).toBe(true)
    expect(stored().register[0]?.value).toBe('约一千')
    session.undo()
    expect(now()[0]).toMatchObject({ value: '12', checked: true })
    expect(session.state().canUndo).toBe(false)
    session.redo()
    expect(now()[0]).toMatchObject({ value: '约一千', checked: false })
    expect(await session.flush()).toBe(true)
    expect(stored().register).toEqual(now())
  })

  test('two cells are two steps', () => {
    const { session, now, write } = sheet()
    write(0, 'value', '1', '13')
    write(1, 'value', '1', '14')
    session.undo()
    expect(now().map(({ value }) => value)).toEqual(['13', '11'])
    session.undo()
    expect(now().map(({ value }) => value)).toEqual(['12', '11'])
  })

  test('is taken back whole by Escape, the mark of 已核 too', () => {
    const { now, actions } = sheet()
    const [indicator] = now()
    if (!indicator) throw new Error('There is no row.')
    actions.write(indicator, column('value'), '9')
    actions.write(indicator, column('value'), '=')
    actions.cancel()
    expect(now()[0]).toEqual(indicator)
  })

  test('has as many decimals as were entered: what is printed is what was written', () => {
    const { session, now, write } = sheet()
    write(0, 'value', '1', '12.', '12.5')
    expect(now()[0]).toMatchObject({ value: '12.5', decimals: 1 })
    session.undo()
    expect(now()[0]).toMatchObject({ value: '12', decimals: 0 })
    // Digits that are taken back before the cell is left never were.
    write(0, 'value', '12.345', '12.3')
    expect(now()[0]).toMatchObject({ value: '12.3', decimals: 1 })
    // Fewer than are there already, or wished for, change nothing.
    write(0, 'value', '9')
    write(0, 'decimals', '0')
    expect(now()[0]).toMatchObject({ value: '9', decimals: 0 })
    write(0, 'prior', '33.333333333')
    expect(now()[0]?.decimals).toBe(4)
    write(1, 'value', '=收案/3')
    write(1, 'name', '3.20案')
    expect(now()[1]?.decimals).toBe(0)
  })

  test('a formula takes the place of a value, and a value that of a formula', () => {
    const { now, write } = sheet()
    write(0, 'value', '=复议.结案+1')
    expect(now()[0]).toMatchObject({ value: null, formula: `{${now()[1]?.id}}+1` })
    write(0, 'value', '5')
    expect(now()[0]).toMatchObject({ value: '5', formula: null })
  })

  test.each([
    ['decimals', '2', { decimals: 2 }],
    ['decimals', '很多', { decimals: 0 }],
    ['value', '  ', { value: null }],
    ['name', '收 案 ', { name: '收 案' }],
  ])('in %s the text %j is kept as %o', (key, text, fields) => {
    const { now, write } = sheet()
    write(0, key, text)
    expect(now()[0]).toMatchObject(fields)
  })
})

describe('cells of a sheet', () => {
  test('are pasted over what is there, and beyond the last row as new indicators', () => {
    const { session, now, actions, told } = sheet()
    const text = '案件\t件\t7\t6\t上升\r\n"两行\n名"\t人\t8\t\t\r\n'
    const selection = actions.paste(now(), cell(1, 'name'), text)
    expect(now()).toMatchObject([
      { name: '收案' },
      { group: '复议', name: '案件', unit: '件', value: '7', prior: '6' },
      { group: '复议', name: '两行\n名', unit: '人', value: '8', prior: null },
    ])
    expect(selection.active).toEqual({ row: 2, column: column('change') })
    expect(told).toEqual(['有1格落在算出来的列上，没有粘贴。'])
    session.undo()
    expect(now()).toHaveLength(2)
    expect(now()[1]).toMatchObject({ name: '结案', value: '11' })
  })

  test('leave out the names of the columns and the empty rows of whole columns', () => {
    const { now, actions, told } = sheet()
    const text = `指标\t单位\t本年\r\n案件\t件\t7\r\n\t\t\r\n人员\t人\t8\r\n${'\t\t\r\n'.repeat(50)}`
    const selection = actions.paste(now(), cell(1, 'name'), text)
    // Of a row that stands there an empty cell empties its cell; beyond the last it makes nothing.
    expect(now().map(({ name, unit, value }) => [name, unit, value])).toEqual([
      ['收案', '件', '12'],
      ['案件', '件', '7'],
      ['人员', '人', '8'],
    ])
    expect(selection.active.row).toBe(2)
    expect(told).toEqual(['第一行是列名，没有粘贴。'])
  })

  test('that the register copied come as they were written, for other programs as they are shown', () => {
    const { now, actions, write } = sheet()
    write(0, 'value', '12.345')
    write(0, 'decimals', '0')
    write(1, 'value', '=收案*2')
    const texts = new Map<string, string>()
    const data = {
      setData: (type: string, text: string) => texts.set(type, text),
      getData: (type: string) => texts.get(type) ?? '',
    } as unknown as DataTransfer
    const range = { top: 0, bottom: 1, left: column('name'), right: column('value') }
    putCells(data, { shown: now(), register: now(), evaluation: evaluate(now()), range })
    expect(data.getData('text/plain')).toBe('收案\t件\t12\r\n结案\t件\t25')
    actions.paste([], cell(0, 'name'), cellsIn(data))
    expect(now()[2]).toMatchObject({ name: '收案', value: '12.345' })
    // Twice of the same name: the formula says so rather than take either.
    expect(now()[3]).toMatchObject({ name: '结案', value: null, formula: '收案*2' })
  })

  test('may have formulas that name what comes with them, in any order', () => {
    const { now, actions } = sheet()
    actions.paste(now(), cell(1, 'name'), '满意率\t%\t=满意/评价\n评价\t次\t20\n满意\t次\t19\n')
    const [, rate, asked, pleased] = now()
    expect(rate).toMatchObject({ value: null, formula: `{${pleased?.id}}/{${asked?.id}}` })
  })

  test('come in as far as there is room: the store refuses a register of more, and all later changes', () => {
    const { now, actions, told } = sheet()
    actions.paste(now(), cell(0, 'value'), '1\n'.repeat(mostIndicators + 5))
    expect(now()).toHaveLength(mostIndicators)
    expect(told).toEqual([`指标库最多${mostIndicators}项，还有5行没有粘贴。`])
  })

  test('bring their decimals, but where the column of decimals comes with them', () => {
    const { now, actions } = sheet()
    actions.paste(now(), cell(1, 'name'), '经费\t万元\t12.50\n人均\t元\t3\n')
    expect(now().slice(1)).toMatchObject([{ decimals: 2 }, { decimals: 0 }])
    const count = column('decimals') - column('value')
    actions.paste(
      now(),
      cell(1, 'value'),
      `12.345${'\t'.repeat(count)}1\n7.5${'\t'.repeat(count)}0\n`,
    )
    expect(now().slice(1)).toMatchObject([
      { value: '12.345', decimals: 1 },
      { value: '7.5', decimals: 0 },
    ])
    actions.paste(now(), { ...cell(0, 'prior'), bottom: 2 }, '1.25')
    expect(now().map(({ decimals }) => decimals)).toEqual([2, 2, 2])
  })

  test('one cell fills a whole selection, Ctrl+D its first row, Delete none', () => {
    const { now, actions } = sheet()
    const values = { ...cell(0, 'value'), bottom: 1 }
    actions.paste(now(), values, '3')
    expect(now().map(({ value }) => value)).toEqual(['3', '3'])
    actions.paste(now(), cell(0, 'department'), '法制科')
    actions.fill(now(), { ...cell(0, 'department'), bottom: 1 })
    expect(now().map(({ department }) => department)).toEqual(['法制科', '法制科'])
    actions.clear(now(), values)
    expect(now().map(({ value }) => value)).toEqual([null, null])
  })

  test('come back from the clipboard’s text as they went', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '，', '"', '\t', '\n', ' ', '1') })
    const rows = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([height, width]) => {
        const row = fc.array(word, { minLength: width, maxLength: width })
        return fc.array(row, { minLength: height, maxLength: height })
      })
      .filter((cells) => cells.at(-1)?.join('') !== '')
    fc.assert(
      fc.property(rows, (cells) => {
        expect(cellsOfText(cellsToText(cells))).toEqual(cells)
      }),
    )
  })

  test('of a text with an open quotation mark lose nothing', () => {
    expect(cellsOfText('"甲\t乙\n丙')).toEqual([['"甲', '乙'], ['丙']])
    expect(cellsOfText('"甲"乙')).toEqual([['"甲"乙']])
    expect(cellsOfText('')).toEqual([['']])
  })
})
