import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { root, type Antou } from './antou'
import { smallPng } from './small-png'

const folder = join(root, 'docs/screens')

interface Size {
  readonly width: number
  readonly height: number
}

/** Takes pictures of the window as it stands at both sizes; fails where something does not fit. */
export type Take = (antou: Antou, name: string) => Promise<void>

const usual: Size = { width: 1366, height: 768 }
/** What a screen of 1920×1080 has at 150 %. */
const scaled: Size = { width: 1280, height: 720 }

/** Pictures are kept in docs/screens where ANTOU_SCREENS is set; else all is only made to fit. */
export function pictures(): Take {
  return async (antou, name) => {
    for (const size of [scaled, usual]) {
      await resize(antou, size)
      // Beside the menu: nothing is under the pointer.
      await antou.page.mouse.move(size.width - 100, 12)
      await antou.page.evaluate(stillness)
      if (process.env['ANTOU_SCREENS']) {
        const file = join(folder, `${name}-${size.width}x${size.height}.png`)
        writeFileSync(file, smallPng(await antou.page.screenshot()))
      }
      const wide = await antou.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wide, `${name} does not fit`).toBe(0)
    }
  }
}

/** Faces are there, and nothing moves but what goes on for ever. */
async function stillness(): Promise<void> {
  await document.fonts.ready
  await new Promise((gives) => requestAnimationFrame(gives))
  const moving = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(moving.map(({ finished }) => finished))
}

async function resize(antou: Antou, { width, height }: Size): Promise<void> {
  const { page } = antou
  const isSo = await page.evaluate(
    ([wide, high]) => innerWidth === wide && innerHeight === high,
    [width, height],
  )
  if (isSo) return
  await setSize(antou, { width, height }).catch((error: unknown) => {
    // The main process of a busy application lets go of the driver's own promise now and then.
    if (!String(error).includes('garbage collected')) throw error
    return setSize(antou, { width, height })
  })
  await page.waitForFunction(
    ([wide, high]) => innerWidth === wide && innerHeight === high,
    [width, height],
  )
}

async function setSize({ app, page }: Antou, size: Size): Promise<void> {
  const window = await app.browserWindow(page)
  await window.evaluate((own, { width, height }) => own.setContentSize(width, height), size)
}
