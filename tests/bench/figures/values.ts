import type { Page } from 'playwright-core'
import type { Block } from '../../../shared/model/block'
import type { Figure as Inline } from '../../../shared/model/blocks/figure'
import type { TableRow } from '../../../shared/model/blocks/table'
import type { Chapter } from '../../../shared/model/chapter'
import { newId } from '../../../shared/model/ids'
import { emptyIndicator, type Indicator } from '../../../shared/model/indicator'
import type { Report } from '../../../shared/model/report'
import { chartOf } from '../../shared/resolve/charts'
import { enterValue, openChapter } from '../../e2e/desk'
import { barePage } from '../bare-page'
import { openBare, openDesk } from '../driven'
import type { Figure } from '../figure'
import { longChapter, reportOf } from '../texts'

const rounds = 20
const inProse = 400
const inTable = 100

/** One value of the register changed that the open chapter shows 500 times, in prose, table and charts. */
export const values: Figure = {
  name: 'values',
  title: '改一个数',
  measure: async (little) => {
    const report = reportOfUses()
    const [chapter] = report.chapters
    if (!chapter) return []
    const desk = await openDesk(report)
    const bare = await openBare(little, barePage(little.folder, longChapter(6_000)))
    try {
      await openChapter(desk.page, 1)
      await enterValue(desk.page, '收案', '295')
      await desk.page.locator('.chapter-text').waitFor()
      await toFirstFigure(desk.page)
      const seen: number[] = []
      const all: number[] = []
      const yardstick: number[] = []
      for (let round = -2; round < rounds; round += 1) {
        // Undone and made again by turns: every value on the screen is another one each time.
        const time = await clickUntilChanged(desk.page, round % 2 === 0 ? 'undo' : 'redo')
        const beside = await rewriteWords(bare.page)
        if (round < 0) continue
        seen.push(time.seen)
        all.push(time.all)
        yardstick.push(beside)
      }
      const beside = '空白页里500处文字换成别的'
      return [
        {
          what: '改一个数到看得见的都画出（正文400处、表100处、图3张）',
          beside,
          unit: 'ms',
          ours: seen,
          yardstick,
        },
        { what: '到看不见的也都换了', beside, unit: 'ms', ours: all, yardstick },
      ]
    } finally {
      await desk.stop()
      await bare.stop()
    }
  },
}

/** A chart and the prose after it stand in the window. */
async function toFirstFigure(page: Page): Promise<void> {
  const first = page.locator('.chapter-text [data-computed-text]').first()
  await first.evaluate((words) =>
    words.closest('[data-block]')?.scrollIntoView({ block: 'center' }),
  )
  await page.locator('canvas.chart-picture').nth(2).waitFor()
}

interface Times {
  /** After the frame that shows the new words of every figure in the window. */
  readonly seen: number
  /** When the last of all figures has its new words. */
  readonly all: number
}

/** From a click on a tool, in milliseconds. */
function clickUntilChanged(page: Page, command: string): Promise<Times> {
  return page.evaluate(async (name) => {
    const figures = [...document.querySelectorAll('.chapter-text [data-computed-text]')]
    const inWindow = figures.filter((words) => {
      const { top, bottom } = words.getBoundingClientRect()
      return bottom > 0 && top < window.innerHeight
    })
    const tool = document.querySelector<HTMLElement>(`[data-command="${name}"]`)
    if (!tool || inWindow.length < 20) throw new Error(`No tool ${name}, or too few figures.`)
    const before = figures[0]?.textContent
    const isOld = (words: Element): boolean => words.textContent === before
    const began = performance.now()
    tool.click()
    await new Promise<void>((gives) => {
      requestAnimationFrame(() => setTimeout(gives))
    })
    const seen = performance.now() - began
    if (inWindow.some(isOld)) throw new Error('Figures in the window are as they were.')
    let all = seen
    while (figures.some(isOld)) {
      await new Promise((gives) => setTimeout(gives, 4))
      all = performance.now() - began
    }
    // What follows, marks and saving, is not the next round's.
    await new Promise((gives) => setTimeout(gives, 300))
    return { seen, all }
  }, command)
}

/** As much text on the bare page, written anew. */
function rewriteWords(page: Page): Promise<number> {
  return page.evaluate(async (count) => {
    const text = document.querySelector('.chapter-text')
    if (!text) throw new Error('The page has no text.')
    if (text.querySelectorAll('i').length === 0) {
      text.innerHTML = Array.from({ length: count }, (_, at) => `收案<i>${at}</i>件，`).join('')
    }
    const began = performance.now()
    for (const each of text.querySelectorAll('i')) each.textContent = `${performance.now()}`
    await new Promise<void>((gives) => {
      requestAnimationFrame(() => setTimeout(gives))
    })
    return performance.now() - began
  }, inProse + inTable)
}

function reportOfUses(): Report {
  const counted = indicator('收案', '187')
  const others = ['结案', '听证', '调解'].map((name, at) => indicator(name, String(100 + at)))
  const figure: Inline = {
    type: 'figure',
    indicator: counted.id,
    form: 'value',
    children: [{ text: '' }],
  }
  const line = (): (Inline | { text: string })[] =>
    Array.from({ length: 10 }, () => [{ text: '，今年收到复议申请' }, figure]).flat()
  const paragraphs = Array.from({ length: inProse / 10 }, (): Block => ({
    type: 'paragraph',
    id: newId(),
    children: [...line(), { text: '。' }],
  }))
  const row = (): TableRow => ({
    type: 'table-row',
    children: Array.from({ length: 5 }, () => ({
      type: 'table-cell',
      children: [{ text: '' }, figure, { text: '' }],
    })),
  })
  const table: Block = {
    type: 'table',
    id: newId(),
    caption: '收案',
    children: Array.from({ length: inTable / 5 }, row),
  }
  const indicators = [counted, ...others].map(({ id }) => id)
  const source = { of: 'indicators', indicators, values: ['prior', 'now'] } as const
  const charts = (['bar', 'line', 'horizontal'] as const).map((kind) =>
    chartOf({ ...source, values: [...source.values] }, { kind }),
  )
  const chapter: Chapter = {
    ...longChapter(150),
    blocks: [...charts, ...paragraphs, table],
  }
  return { ...reportOf([chapter]), register: [counted, ...others] }
}

function indicator(name: string, value: string): Indicator {
  return { ...emptyIndicator, id: newId(), name, value, prior: '150' }
}
