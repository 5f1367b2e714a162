import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { start, type Antou } from './antou'
import { openReport } from './desk'
import { everyScreen } from './every-screen'
import { faultsOf, settled, walkByTab } from './focus-walk'
import { auditPage } from './page-audit'

const sound = { nameless: [], faint: [], cut: [] }

const sizes: readonly (readonly [string, NonNullable<Parameters<typeof start>[0]>])[] = [
  ['1366×768', {}],
  ['1280×720', { size: { width: 1280, height: 720 } }],
  [
    '1280×720 at 150 %',
    { size: { width: 1280, height: 720 }, args: ['--force-device-scale-factor=1.5'] },
  ],
]

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
  }, 180_000)
})

test('Tab goes through every screen and dialog in the order of the eye, is seen at each stop, and dialogs give it back', async () => {
  const { page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  const found: Record<string, readonly string[]> = {}
  const kept = await everyScreen(page, async (name, kind) => {
    await settled(page)
    const stops = await walkByTab(page)
    found[name] = [
      ...(stops.length === 0 && kind === 'dialog' ? ['nothing to go to'] : []),
      ...faultsOf(stops, kind === 'dialog'),
    ]
  })
  expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({}) // prettier-ignore
  expect(kept).toEqual([])
}, 300_000)

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

test('the walk by Tab does see what is wrong', async () => {
  const { page } = await start()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByTestId('start-screen').waitFor()
  await page.evaluate(() => {
    for (const [name, left] of [
      ['甲', 400],
      ['乙', 300],
    ] as const) {
      const button = document.createElement('button')
      button.textContent = name
      button.style.cssText = `position: fixed; top: 600px; left: ${left}px; outline: none`
      document.querySelector('.start-head')?.append(button)
    }
  })
  await page.keyboard.press('Tab')
  expect(faultsOf(await walkByTab(page), false)).toEqual([
    'not seen: button “甲”',
    'not seen: button “乙”',
    'button “乙” after button “甲”',
  ])
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
