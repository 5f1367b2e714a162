import type { Page } from 'playwright-core'

/** Puts the caret into the middle of a paragraph's words. */
export async function placeCaret(page: Page, paragraph: number): Promise<void> {
  await page.evaluate((index) => {
    const text = document.querySelector<HTMLElement>('.chapter-text')
    const block = text?.querySelectorAll('.paragraph').item(index)
    if (!text || !block) throw new Error('There is no such paragraph.')
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    let node = walker.nextNode()
    for (let next = node; next; next = walker.nextNode()) {
      if ((next.nodeValue?.length ?? 0) > 20) node = next
    }
    if (!node) throw new Error('The paragraph holds no words.')
    text.focus()
    getSelection()?.collapse(node, 10)
    block.scrollIntoView({ block: 'center' })
  }, paragraph)
  await frames(page, 3)
}

/** Presses a key so many times, each when the one before was painted; gives the times in ms. */
export async function keyTimes(page: Page, count: number): Promise<readonly number[]> {
  await page.evaluate(watchKeys)
  for (let turn = 0; turn < count; turn += 1) {
    await page.keyboard.press('a')
    await page.evaluate(() => Reflect.get(globalThis, 'antouPainted') as Promise<void>)
  }
  return page.evaluate(() => Reflect.get(globalThis, 'antouKeys') as number[])
}

/** From the key's arrival in the page to after the next frame. */
function watchKeys(): void {
  const times: number[] = []
  Reflect.set(globalThis, 'antouKeys', times)
  if (Reflect.get(globalThis, 'antouPainted')) {
    Reflect.set(globalThis, 'antouTimes', times)
    return
  }
  Reflect.set(globalThis, 'antouTimes', times)
  globalThis.addEventListener(
    'keydown',
    () => {
      const began = performance.now()
      const painted = new Promise<void>((gives) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => {
            Reflect.get(globalThis, 'antouTimes').push(performance.now() - began)
            gives()
          })
          port1.start()
          port2.postMessage(null)
        })
      })
      Reflect.set(globalThis, 'antouPainted', painted)
    },
    { capture: true },
  )
}

async function frames(page: Page, count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) {
    await page.evaluate(() => new Promise((gives) => requestAnimationFrame(gives)))
  }
}
