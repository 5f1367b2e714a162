import { once } from 'node:events'
import { get } from 'node:http'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { report } from '../main/store/samples'
import { dataFolder, start, startAlone, type Antou } from './antou'
import { accept, exportPdf, importFile, openReport, reportFile, reviewed } from './desk'
import { listen } from './listener'
import { reachOut } from './reaching-out'
import { childrenOf, socketsOf } from './sockets'
import { folderWith, storedReport } from './stored'
import { inputMethod, saved } from './typing'

test('the listener hears what is not forbidden', async () => {
  const listener = await listen()
  await once(get(`http://${listener.address}/`), 'response')
  expect(listener.heard()).toBe(1)
})

describe('the page reaches nobody', () => {
  const locks: readonly (readonly [string, (antou: Antou) => Promise<void>])[] = [
    ['as it is', async () => {}],
    ['by the lock of the session alone', withoutPolicy],
    [
      'by the lock of the names alone',
      async (antou) => {
        await withoutPolicy(antou)
        await antou.app.evaluate(({ session }) =>
          session.defaultSession.webRequest.onBeforeRequest(null),
        )
      },
    ],
  ]

  test.each(locks)('%s', async (_name, open) => {
    const listener = await listen()
    const antou = await start({ folder: folderWith(report()) })
    await openReport(antou.page)
    await open(antou)
    const outcomes = await antou.page.evaluate(reachOut, listener.address)
    // Nothing tells that nothing more will come.
    await pause(500)
    expect(Object.entries(outcomes).filter(([, came]) => came === 'reached')).toEqual([])
    expect(listener.heard()).toBe(0)
    expect(antou.app.windows()).toHaveLength(1)
    expect(antou.page.url()).toMatch(/^app:\/\/antou\/index\.html/u)
    expect(await antou.page.locator('.chapter-text').count()).toBe(1)
  })
})

test('in a whole session nothing is asked for but what the program itself brings', async () => {
  const antou = await start()
  const { app, page } = antou
  await app.evaluate(({ app: electron, session }) => {
    const asked: string[] = []
    const listenTo = (each: Electron.Session): void => {
      each.webRequest.onSendHeaders(({ url }) => asked.push(url))
      each.webRequest.onErrorOccurred(({ url }) => asked.push(url))
    }
    listenTo(session.defaultSession)
    electron.on('session-created', listenTo)
    Reflect.set(globalThis, 'asked', asked)
  })
  const cdp = await page.context().newCDPSession(page)
  const seen: string[] = []
  cdp.on('Network.requestWillBeSent', ({ request }) => seen.push(request.url))
  cdp.on('Network.webSocketCreated', ({ url }) => seen.push(url))
  await cdp.send('Network.enable')
  await page.reload()
  await page.getByTestId('start-screen').waitFor()

  await importFile(page, reportFile('example'))
  await reviewed(page)
  await accept(page)
  const ime = await inputMethod(page)
  await ime.type('xinjia', '新加。')
  await saved(page)
  await exportPdf(antou, join(antou.folder, 'out.pdf'))
  await page.keyboard.press('Control+F1')
  await page.getByRole('dialog').waitFor()

  const asked = await app.evaluate(() => Reflect.get(globalThis, 'asked') as string[])
  expect(asked.length).toBeGreaterThan(10)
  expect(seen.length).toBeGreaterThan(5)
  expect([...asked, ...seen].filter((url) => !/^(app|blob|data):/u.test(url))).toEqual([])
})

test('without a test at its side it holds no internet socket, its children neither', async () => {
  const folder = dataFolder()
  const { pid } = await startAlone(folder, ['--example'])
  await expect.poll(() => storedTitle(folder), { timeout: 20_000 }).toMatch(/法治政府/u)
  expect(childrenOf(pid).length).toBeGreaterThanOrEqual(3)
  expect(socketsOf(pid)).toEqual([])
})

/** The page without its content security policy, as if someone had got around it. */
async function withoutPolicy({ page }: Antou): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Page.setBypassCSP', { enabled: true })
  await page.reload()
  await openReport(page)
}

function storedTitle(folder: string): string {
  try {
    return storedReport(folder).title
  } catch {
    return ''
  }
}
