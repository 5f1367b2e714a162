import { basename, join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { root, type Antou } from './antou'

/** A fixture of `tests/fixtures/reports`, or the example that comes with the program. */
export function reportFile(name: string): string {
  if (name === 'example') return join(root, 'assets/example/report.txt')
  return join(root, 'tests/fixtures/reports', `${name}.txt`)
}

/** Has a file read by the window, as its own choice of files does. */
export async function importFile(page: Page, file: string): Promise<void> {
  await page.keyboard.press('Control+O')
  await page.locator('input[type="file"]').setInputFiles(file)
}

/** The screen on which an import is looked through. */
export async function reviewed(page: Page): Promise<void> {
  await page.locator('[data-testid="import-screen"][data-state="review"]').waitFor()
}

/** Takes the recognised report over; returns when it stands open. */
export async function accept(page: Page): Promise<void> {
  await page.getByTestId('import-accept').click()
  await openReport(page)
}

/** A report is open and can be written in. */
export async function openReport(page: Page): Promise<void> {
  try {
    await page.locator('.chapter-text').waitFor()
  } catch {
    const shown = await page.locator('body').innerText()
    throw new Error(`No report is open; the window shows: ${shown || page.url()}`)
  }
}

/** Opens a chapter by its line in the outline; 0 is the front. */
export async function openChapter(page: Page, index: number): Promise<void> {
  const lines = page.locator('[data-testid="outline-item"][data-depth="1"]')
  await lines.nth(index).click()
  await page.locator('.chapter-text:focus').waitFor()
}

/** Asks for something to insert, at the end of the open chapter, by the menu. */
export async function insertAtEnd(page: Page, entry: string): Promise<void> {
  await page.keyboard.press('Control+End')
  await page.getByRole('menuitem', { name: '插入(I)' }).click()
  await page.getByText(entry).click()
}

/** Chooses all indicators of a group in a dialog over them. */
export async function chooseGroup(page: Page, dialog: Locator, group: string): Promise<void> {
  await dialog.getByRole('combobox').click()
  await page.getByText(`整组：${group}`).last().click()
  await page.keyboard.press('Escape')
}

/** Chapters and headings of the outline, number and words, read while it is scrolled to its end. */
export async function outlineLines(page: Page): Promise<readonly string[]> {
  const rows = page.getByTestId('outline')
  return rows.evaluate(async (list) => {
    const lines = new Map<string, string>()
    const frame = (): Promise<unknown> => new Promise((gives) => requestAnimationFrame(gives))
    for (let top = 0; ; top += list.clientHeight / 2) {
      list.scrollTop = top
      await frame()
      await frame()
      for (const item of list.querySelectorAll('.outline-item:not([data-kind="paragraph"])')) {
        lines.set(item.id, item.querySelector('.outline-text')?.textContent ?? '')
      }
      if (top >= list.scrollHeight - list.clientHeight) return [...lines.values()]
    }
  })
}

/** A point in the open chapter: an element by its selector, and how many characters into it. */
export interface Place {
  readonly in: string
  readonly at: number
}

/** Puts the caret, or a selection up to `to`, as the browser's own. */
export async function select(page: Page, from: Place, to: Place = from): Promise<void> {
  await page.evaluate(
    ({ places }) => {
      const [anchor, focus] = places.map((place) => {
        const element = document.querySelector(`.chapter-text ${place.in}`)
        if (!element) throw new Error(`Nothing is ${place.in}.`)
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
        let left = place.at
        let node = walker.nextNode()
        for (let next = node; next; next = walker.nextNode()) {
          if (next.parentElement?.closest('[contenteditable="false"]')) continue
          node = next
          const length = next.nodeValue?.length ?? 0
          if (left <= length) break
          left -= length
        }
        if (!node) throw new Error(`Nothing can be written into ${place.in}.`)
        return { node, offset: Math.min(left, node.nodeValue?.length ?? 0) }
      })
      if (!anchor || !focus) return
      document.querySelector<HTMLElement>('.chapter-text')?.focus()
      getSelection()?.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset)
    },
    { places: [from, to] },
  )
}

/** The words on the screen in the open chapter, its blocks parted by line feeds, cells by tabs. */
export async function screenWords(page: Page): Promise<string> {
  return page.evaluate(() => {
    const words = (element: Element): string => {
      const copy = element.cloneNode(true) as Element
      for (const drawn of copy.querySelectorAll(
        '[contenteditable="false"], [data-slate-placeholder]',
      )) {
        const figure = drawn.querySelector('[data-computed-text]')
        if (figure) drawn.replaceWith(figure.textContent ?? '')
        else drawn.remove()
      }
      // Slate draws a second line feed after one that ends an element, so that it shows.
      return (copy.textContent ?? '').replaceAll('\uFEFF', '').replace(/\n\n$/u, '\n')
    }
    const blocks = [...document.querySelectorAll('.chapter-text [data-block]')]
    return blocks
      .map((block) => {
        const rows = [...block.querySelectorAll('tr')]
        if (rows.length === 0) return words(block)
        const caption = block.querySelector<HTMLTextAreaElement>('.caption textarea')?.value ?? ''
        const cells = rows.map((row) => [...row.children].map(words).join('\t'))
        return [caption, ...cells].filter((line) => line !== '').join('\n')
      })
      .join('\n')
  })
}

/** Has the open report written as a PDF to `target`; only the system's dialog is not the real one. */
export async function exportPdf(antou: Antou, target: string): Promise<void> {
  await written(antou, target, () => antou.page.keyboard.press('Control+Shift+E'))
}

/** The same as a Word document. */
export async function exportDocx(antou: Antou, target: string): Promise<void> {
  await written(antou, target, () => antou.page.locator('[data-command="export-docx"]').click())
}

async function written(
  { app, page }: Antou,
  target: string,
  ask: () => Promise<void>,
): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, target)
  await ask()
  const told = `已导出“${basename(target)}”`
  await page.getByTestId('toast').filter({ hasText: told }).last().waitFor({ timeout: 60_000 })
}

/** Gives an indicator of the open report a value, in the register, which is then closed. */
export async function enterValue(page: Page, name: string, value: string): Promise<void> {
  const register = page.getByTestId('register')
  if (!(await register.isVisible())) await page.keyboard.press('F8')
  await register
    .locator('.register-row', { has: page.locator('[data-column="name"]', { hasText: name }) })
    .locator('[data-column="value"]')
    .click()
  await page.keyboard.type(value)
  await page.keyboard.press('Enter')
  await page.keyboard.press('F8')
}
