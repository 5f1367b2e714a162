import type { Editor } from 'slate'
import { describe, expect, test } from 'vitest'
import { chartOf as dataOf } from '../../../renderer/session/charts'
import {
  changeChart,
  chartAt,
  insertChart,
  type ChartWish,
} from '../../../renderer/session/slate/charts'
import { withhold, withholdTarget } from '../../../renderer/session/slate/withhold'
import type { Block } from '../../../shared/model/block'
import type { Chart } from '../../../shared/model/blocks/chart'
import { indicatorOf } from '../../shared/model/indicators'
import { chartOf } from '../../shared/resolve/charts'
import { blocksIn } from './clipboard/blocks'
import { chapterAt, openDesk, paragraph, reportOf, table, tick, type TestDesk } from './desk'

const received = indicatorOf('收案', { value: '295', prior: '229' })
const wish: ChartWish = {
  kind: 'bar',
  source: { of: 'indicators', indicators: [received.id], values: ['prior', 'now'] },
  caption: '收案',
}

describe('a chart in a chapter', () => {
  test('takes the place of an empty paragraph, and one writes on behind it', async () => {
    const { text, session } = deskWith(paragraph('前'), paragraph(''))
    text.select({ path: [1, 0], offset: 0 })
    session.together(() => insertChart(text, wish))
    expect(kinds(text)).toEqual(['paragraph', 'chart', 'paragraph'])
    expect(text.selection?.focus.path).toEqual([2, 0])
    session.undo()
    expect(kinds(text)).toEqual(['paragraph', 'paragraph'])
    await tick()
  })

  test('is changed as one step, undone and redone, and stored as it is', async () => {
    const { text, session, stored } = deskWith(paragraph('前'), chartOf(wish.source))
    text.select({ path: [1, 0], offset: 0 })
    const before = text.children
    expect(chartAt(text)?.index).toBe(1)
    session.together(() => changeChart(text, 1, { ...wish, kind: 'pie', unlabelled: true }))
    expect(blocksIn(text)[1]).toMatchObject({ kind: 'pie', caption: '收案', unlabelled: true })
    session.undo()
    expect(text.children).toEqual(before)
    session.redo()
    await session.flush()
    expect(chapterAt(stored(), 0).blocks).toEqual(text.children)
    session.together(() => changeChart(text, 1, wish))
    expect(blocksIn(text)[1]).not.toHaveProperty('unlabelled')
  })

  test('shows the very same until what it is made of changes', async () => {
    const source = table([
      ['项目', '2025年'],
      ['收案', '12'],
    ])
    const ofTable = chartOf({ of: 'table', table: source.id, by: 'columns' })
    const ofRegister = chartOf(wish.source)
    const { text, session } = deskWith(paragraph('前'), source, ofTable, ofRegister)
    const shown = (chart: Chart) => dataOf(chart, session.state())
    const [one, other] = [shown(ofTable), shown(ofRegister)]
    text.select({ path: [0, 0], offset: 1 })
    text.insertText('字')
    await tick()
    expect(shown(ofTable)).toBe(one)
    expect(shown(ofRegister)).toBe(other)
    text.select({ path: [1, 1, 1, 0], offset: 2 })
    text.insertText('3')
    await tick()
    expect(shown(ofTable).series[0]?.points[0]).toMatchObject({ value: '123' })
    expect(shown(ofRegister)).toBe(other)
    session.change({
      type: 'set-indicators',
      changes: [{ indicator: received.id, fields: { value: '300' } }],
    })
    expect(shown(ofRegister).series[1]?.points[0]).toMatchObject({ value: '300' })
  })

  test('is withheld as a whole', () => {
    const { text } = deskWith(chartOf(wish.source, { caption: '收案' }))
    text.select({ path: [0, 0], offset: 0 })
    expect(withholdTarget(text)).toMatchObject({ kind: 'chart', words: '收案', wording: null })
    withhold(text, '（图略）')
    expect(blocksIn(text)[0]).toMatchObject({ withheld: '（图略）' })
  })

  test('is copied for this program as it is, for others as the table of its numbers', () => {
    const { text } = deskWith(paragraph('前'), chartOf(wish.source, { caption: '收案情况' }))
    text.select({ path: [1, 0], offset: 0 })
    const data = new Map<string, string>()
    text.setFragmentData({
      setData: (type: string, value: string) => void data.set(type, value),
    } as unknown as DataTransfer)
    expect(JSON.parse(data.get('application/x-antou-fragment') ?? '').blocks).toMatchObject([
      { type: 'chart', source: wish.source },
    ])
    expect(data.get('text/plain')).toBe(
      '图1　收案情况\n项目\t2024年（件）\t2025年（件）\n收案\t229\t295',
    )
    expect(data.get('text/html')).toContain('229')
  })
})

function deskWith(...blocks: (string | Block)[]): TestDesk & { text: Editor } {
  const report = { ...reportOf(blocks), register: [received] }
  const desk = openDesk(report)
  desk.session.openChapter(chapterAt(report, 0).id)
  return { ...desk, text: desk.editor(0) }
}

function kinds(text: Editor): string[] {
  return blocksIn(text).map(({ type }) => type)
}
