import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { start, type Antou } from './antou'
import { importFile, openReport, reportFile, reviewed } from './desk'
import { auditPage } from './page-audit'

const sound = { nameless: [], faint: [], cut: [] }

/** Every screen in turn, each looked at when it stands. */
async function everyScreen(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await page.getByTestId('start-screen').waitFor()
  await look('the empty start')
  await page.keyboard.press('Control+N')
  await page.getByRole('dialog').waitFor()
  await look('a new report')
  await page.getByLabel('单位全称').fill('青杨区司法局')
  await page.keyboard.press('Enter')
  await openReport(page)
  await look('the desk')
  await page.keyboard.press('Alt+F')
  await page.locator('.menu-list').waitFor()
  await look('a menu')
  await page.locator('[data-command="show-settings"]').click()
  await dialogue(page, look, 'settings')
  await page.keyboard.press('Alt+F')
  await page.locator('[data-command="show-official"]').click()
  await dialogue(page, look, 'the official elements')
  await page.keyboard.press('Alt+F')
  await page.locator('[data-command="roll-forward"]').click()
  await dialogue(page, look, 'rolling forward')
  await page.keyboard.press('Control+P')
  await dialogue(page, look, 'printing')
  await page.keyboard.press('Control+F2')
  await page.locator('.preview-panel[data-stale="false"] canvas').first().waitFor()
  await look('the preview')
  await page.keyboard.press('Control+F2')
  await page.keyboard.press('F8')
  await page.getByRole('button', { name: '载入现成指标…' }).click()
  await page.getByText(/部门指标（\d+项）/u).click()
  await page
    .getByTestId('register-count')
    .getByText(/待填\d\d项/u)
    .waitFor()
  await look('the register')
  await page.keyboard.press('F8')
  await page.keyboard.press('Control+Shift+P')
  await dialogue(page, look, 'the palette')
  await page.keyboard.press('Control+F1')
  await dialogue(page, look, 'the help')
  await page.evaluate(`setTimeout(() => { throw new Error('by test') })`)
  await dialogue(page, look, 'a fault')
  await page.locator('.chapter-text').click()
  await page.keyboard.insertText('𠀀')
  await page.keyboard.press('Control+Shift+E')
  await page.getByTestId('missing-panel').waitFor()
  await look('characters without a face')
  await page.getByRole('button', { name: '先不导出' }).click()
  await importFile(page, reportFile('county'))
  await reviewed(page)
  await look('an import')
}

async function dialogue(page: Page, look: (name: string) => Promise<void>, name: string) {
  const dialog = page.locator('.ant-modal')
  await dialog.waitFor()
  await look(name)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
}

const sizes: readonly (readonly [string, NonNullable<Parameters<typeof start>[0]>])[] = [
  ['1366×768', {}],
  ['1280×720', { size: { width: 1280, height: 720 } }],
  [
    '1280×720 at 150 %',
    { size: { width: 1280, height: 720 }, args: ['--force-device-scale-factor=1.5'] },
  ],
]

/** A colour on its way from one state to the next is neither; nothing here moves without an end. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  )
}

describe.each(sizes)('at %s', (_name, options) => {
  test('every control has a name, no text is faint, nothing is cut', async () => {
    const { page } = await start(options)
    const found: Record<string, unknown> = {}
    const screens: string[] = []
    await everyScreen(page, async (name) => {
      screens.push(name)
      await settled(page)
      found[name] = await page.evaluate(auditPage)
    })
    expect(found).toEqual(Object.fromEntries(screens.map((name) => [name, sound])))
  })
})

test('the look at the page does see what is wrong', async () => {
  const { page } = await start()
  await page.getByTestId('start-screen').waitFor()
  await page.evaluate(() => {
    const faint = document.createElement('p')
    faint.textContent = '太淡'
    faint.style.color = '#999'
    const nameless = document.createElement('button')
    nameless.append(document.createElement('hr'))
    document.querySelector('.start-head')?.append(nameless, faint)
  })
  const { faint, nameless } = await page.evaluate(auditPage)
  expect(faint.join()).toContain('太淡')
  expect(nameless).toHaveLength(1)
})

test('Tab goes through the desk in the order of the eye, and each stop is seen', async () => {
  const { page } = await start({ args: ['--example'] })
  await openReport(page)
  await page.keyboard.press('F10')
  const stops = await tabStops(page)
  const panes = stops.map(({ pane }) => pane).filter((pane, at, all) => pane !== all[at - 1])
  expect(panes).toEqual(['menu', 'notices', 'tools', 'outline', 'text'])
  expect(stops.filter(({ ring }) => !ring)).toEqual([])
})

test('who wants less motion gets none', async () => {
  const antou = await start()
  await antou.page.emulateMedia({ reducedMotion: 'reduce' })
  await antou.page.reload()
  await antou.page.getByTestId('start-screen').waitFor()
  await antou.page.keyboard.press('Control+N')
  await antou.page.getByRole('dialog').waitFor()
  expect(await moving(antou)).toEqual([])
})

/** What has the focus as Tab is pressed, up to the text, which keeps Tab for itself. */
async function tabStops(page: Page): Promise<readonly { pane: string; ring: boolean }[]> {
  const stops: { pane: string; ring: boolean }[] = []
  for (let press = 0; press < 60; press += 1) {
    const stop = await page.evaluate(() => {
      const at = document.activeElement
      if (!(at instanceof HTMLElement)) return { pane: 'nothing', ring: true }
      const pane = at.closest<HTMLElement>('[data-pane]')?.dataset['pane']
      const other = at.closest('.menu-bar') ? 'menu' : at.closest('.notices') ? 'notices' : 'none'
      const { outlineStyle, boxShadow } = getComputedStyle(at)
      const inside = at.querySelector('[data-focused="true"], [aria-selected="true"]')
      // A choice shows its focus on the frame around it.
      const frame = at.closest('.ant-select')
      const framed = frame !== null && getComputedStyle(frame).boxShadow !== 'none'
      const ring = outlineStyle !== 'none' || boxShadow !== 'none' || inside !== null || framed
      return { pane: pane ?? other, ring: ring || at.isContentEditable }
    })
    stops.push(stop)
    if (stop.pane === 'text') return stops
    await page.keyboard.press('Tab')
  }
  return stops
}

async function moving({ page }: Antou): Promise<readonly string[]> {
  return page.evaluate(() =>
    document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
      .map(({ id }) => id),
  )
}
