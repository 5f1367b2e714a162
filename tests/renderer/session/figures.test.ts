import { expect, test } from 'vitest'
import type { Figure } from '../../../shared/model/blocks/figure'
import { newId } from '../../../shared/model/ids'
import { indicatorOf } from '../../shared/model/indicators'
import { chapterAt, openDesk, reportOf, tick } from './desk'

const received = indicatorOf('收案', { value: '295' })
const figure: Figure = {
  type: 'figure',
  indicator: received.id,
  form: 'value',
  children: [{ text: '' }],
}

test('a value that changes while one composes is told after the end, once, and no letter goes', async () => {
  const children = [{ text: '收案' }, figure, { text: '，结案。' }]
  const report = {
    ...reportOf([{ type: 'paragraph', id: newId(), children }]),
    register: [received],
  }
  const { session, editor, stored } = openDesk(report)
  session.openChapter(chapterAt(report, 0).id)
  const told: string[] = []
  session.subscribeFigures(() => told.push(session.state().figures.textOf(figure)))

  const text = editor(0)
  text.select({ path: [0, 2], offset: 3 })
  session.composition(true)
  session.change({
    type: 'set-indicators',
    changes: [{ indicator: received.id, fields: { value: '300' } }],
  })
  session.change({
    type: 'set-indicators',
    changes: [{ indicator: received.id, fields: { value: '301' } }],
  })
  expect(told).toEqual([])
  text.insertText('满了')
  await tick()
  expect(told).toEqual([])
  session.composition(false)
  expect(told).toEqual(['301件'])
  await session.flush()
  expect(stored().register[0]?.value).toBe('301')
  expect(chapterAt(stored(), 0).blocks[0]).toMatchObject({
    children: [{ text: '收案' }, {}, { text: '，结案满了。' }],
  })
})
