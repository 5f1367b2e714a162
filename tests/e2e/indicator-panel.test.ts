import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { figuresIn } from '../../shared/model/written'
import { report } from '../main/store/samples'
import { indicatorOf } from '../shared/model/indicators'
import { chapter as chapterOf, paragraph as line, table } from '../shared/model/reports'
import { startOn } from './start-on'
import { screenWords, select } from './desk'
import { pictures } from './pictures'
import { storedReport } from './stored'
import { saved } from './typing'

const group = '行政复议'
const received = indicatorOf('收案', { group, value: '295', prior: '229' })
const closed = indicatorOf('结案', { group, value: '281', prior: '300' })

test('an indicator is dragged from its panel into text and cell, and inserted by a double click', async () => {
  const take = pictures()
  const text = line('全年收案，结案。')
  const cells = table('情况', [
    ['项目', '同比'],
    ['收案', '　'],
  ])
  const { antou, page, folder } = await startOn(
    report({
      chapters: [chapterOf('主要举措和成效', [text, cells])],
      register: [received, closed],
    }),
  )
  await page.keyboard.press('Shift+F8')
  const panel = page.getByTestId('indicator-panel')
  const row = (name: string) =>
    panel.locator('.indicator-line:not([data-way])').filter({ hasText: name })
  const way = (name: string) => panel.locator('.indicator-line[data-way]').filter({ hasText: name })
  await row('结案').waitFor()
  await take(antou, 'indicator-panel')

  // With the mouse, to behind 收案.
  await drag(page, row('收案'), await pointIn(page, `[data-block="${text.id}"]`, 4))
  await expect.poll(() => screenWords(page)).toContain('全年收案295件，结案。')

  // By the initials of its pinyin, unfolded, in another way, into a cell.
  await panel.getByRole('textbox').fill('sa')
  await row('收案').click()
  await way('同比变化').waitFor()
  await drag(page, way('同比变化'), await pointIn(page, 'tr:last-child td:last-child', 0))
  await expect.poll(() => screenWords(page)).toContain('收案\t同比上升28.82%')

  // At the caret.
  await panel.getByRole('textbox').fill('')
  await select(page, { in: `[data-block="${text.id}"] > :last-child`, at: 3 })
  await row('结案').dblclick()
  await expect.poll(() => screenWords(page)).toContain('全年收案295件，结案281件。')
  await saved(page)
  const [paragraph, filled] = storedReport(folder).chapters[0]?.blocks ?? []
  expect(paragraph && figuresIn(paragraph).map(({ form }) => form)).toEqual(['value', 'value'])
  expect(filled && figuresIn(filled).map(({ form }) => form)).toEqual(['yoy'])

  await page.locator('.chapter-text').focus()
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('Control+Z')
  await expect.poll(() => screenWords(page)).toContain('全年收案，结案。')
  expect(antou.complaints).toEqual([])
})

/** Where a character of the open chapter begins, in pixels of the window. */
function pointIn(page: Page, selector: string, at: number): Promise<{ x: number; y: number }> {
  return page.evaluate(
    ({ where, offset }) => {
      const element = document.querySelector(`.chapter-text ${where}`)
      if (!element) throw new Error(`Nothing is ${where}.`)
      const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
      if (!node) throw new Error(`No words are in ${where}.`)
      const range = document.createRange()
      range.setStart(node, offset)
      range.setEnd(node, offset)
      const { left, top, height } = range.getBoundingClientRect()
      return { x: left + 1, y: top + height / 2 }
    },
    { where: selector, offset: at },
  )
}

/** With the real mouse: pressed, moved by steps, let go. */
async function drag(
  page: Page,
  from: ReturnType<Page['locator']>,
  { x, y }: { readonly x: number; readonly y: number },
): Promise<void> {
  await from.hover()
  await page.mouse.down()
  await page.mouse.move(x + 6, y, { steps: 4 })
  await page.mouse.move(x, y)
  await page.mouse.up()
}
