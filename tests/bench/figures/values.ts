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
import type { Figure, Line } from '../figure'
import type { LittleElectron } from '../little-electron'
import { markedWork, marks } from '../marked-work'
import { longChapter, reportOf } from '../texts'

const rounds = 20
const inProse = 400
const inTable = 100
/** Rounds that do not count. */
const warming = 2
/** Of 60 in a second, in milliseconds. */
const frame = 1000 / 60

/** One value of the register changed that the open chapter shows 500 times, in prose, table and charts. */
export const values: Figure = {
  name: 'values',
  title: '改一个数',
  measure: async (little) => {
    const [once, often] = [await changesOf(little, 1), await changesOf(little, 10)]
    const uses = '正文400处、表100处、图3张'
    const beside = '空白页里500处文字换成别的'
    const line = (what: string, key: keyof Changes, of = once): Line => {
      const other = key === 'work' ? of.bareWork : of.bare
      return { what, beside, unit: 'ms', ours: of[key], yardstick: other }
    }
    return [
      line(`改一个数到看得见的都画出（${uses}）`, 'seen'),
      { ...line('到这一帧为止主线程的用时', 'work'), bound: { of: 'itself', most: frame } },
      line('到看不见的也都换了', 'all'),
      { ...line('10 倍的处数：到看得见的都画出', 'seen', often), beside: '空白页里5000处' },
      { ...line('10 倍的处数：主线程的用时', 'work', often), beside: '空白页里5000处' },
      { ...line('10 倍的处数：到看不见的也都换了', 'all', often), beside: '空白页里5000处' },
    ]
  },
}

interface Changes {
  readonly seen: number[]
  readonly work: readonly number[]
  readonly all: number[]
  readonly bare: number[]
  readonly bareWork: readonly number[]
}

/** The value changed again and again in a chapter with so many times the uses. */
async function changesOf(little: LittleElectron, times: number): Promise<Changes> {
  const desk = await openDesk(reportOfUses(times))
  const bare = await openBare(little, barePage(little.folder, longChapter(6_000)))
  try {
    await openChapter(desk.page, 1)
    await enterValue(desk.page, '收案', '295')
    await desk.page.locator('.chapter-text').waitFor()
    await toFirstFigure(desk.page)
    const seen: number[] = []
    const all: number[] = []
    const beside: number[] = []
    let bareWork: readonly number[] = []
    const work = await markedWork(desk.app, async () => {
      bareWork = await markedWork(bare.app, async () => {
        for (let round = 0; round < rounds + warming; round += 1) {
          // Undone and made again by turns: every value on the screen is another one each time.
          const time = await clickUntilChanged(desk.page, round % 2 === 0 ? 'undo' : 'redo')
          seen.push(time.seen)
          all.push(time.all)
          beside.push(await rewriteWords(bare.page, times * (inProse + inTable)))
        }
      })
    })
    const counted = <T>(measured: readonly T[]): T[] => measured.slice(warming)
    return {
      seen: counted(seen),
      work: counted(work),
      all: counted(all),
      bare: counted(beside),
      bareWork: counted(bareWork),
    }
  } finally {
    await desk.stop()
    await bare.stop()
  }
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
  return page.evaluate(
    async ({ name, from, to }) => {
      const figures = [...document.querySelectorAll('.chapter-text [data-computed-text]')]
      const inWindow = figures.filter((words) => {
        const { top, bottom } = words.getBoundingClientRect()
        return bottom > 0 && top < window.innerHeight
      })
      const tool = document.querySelector<HTMLElement>(`[data-command="${name}"]`)
      if (!tool || inWindow.length < 20) throw new Error(`No tool ${name}, or too few figures.`)
      const before = figures[0]?.textContent
      const isOld = (words: Element): boolean => words.textContent === before
      // Asked for before the click: what the page itself puts off until after the frame is not in it.
      const painted = new Promise<void>((gives) => {
        requestAnimationFrame(() => setTimeout(gives))
      })
      const began = performance.now()
      performance.mark(from)
      tool.click()
      await painted
      performance.mark(to)
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
    },
    { name: command, ...marks },
  )
}

/** As much text on the bare page, written anew. */
function rewriteWords(page: Page, words: number): Promise<number> {
  return page.evaluate(
    async ({ count, from, to }) => {
      const text = document.querySelector('.chapter-text')
      if (!text) throw new Error('The page has no text.')
      if (text.querySelectorAll('i').length === 0) {
        text.innerHTML = Array.from({ length: count }, (_, at) => `收案<i>${at}</i>件，`).join('')
        await new Promise((gives) => setTimeout(gives, 300))
      }
      const painted = new Promise<void>((gives) => {
        requestAnimationFrame(() => setTimeout(gives))
      })
      const began = performance.now()
      performance.mark(from)
      for (const each of text.querySelectorAll('i')) each.textContent = `${performance.now()}`
      await painted
      performance.mark(to)
      return performance.now() - began
    },
    { count: words, ...marks },
  )
}

function reportOfUses(times: number): Report {
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
  const paragraphs = Array.from({ length: (times * inProse) / 10 }, (): Block => ({
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
    children: Array.from({ length: (times * inTable) / 5 }, row),
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
