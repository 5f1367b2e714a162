import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callNames, contract } from '../../shared/contract/contract'
import { report } from '../main/store/samples'
import { launch, type Antou } from './antou'
import { exportPdf, openReport } from './desk'
import { fill, storedReport } from './stored'

const folder = mkdtempSync(join(tmpdir(), 'antou-e2e-'))
let antou: Antou

beforeAll(async () => {
  fill(folder, report())
  antou = await launch({ folder })
  await openReport(antou.page)
})
afterAll(async () => {
  await antou.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

describe('every window', () => {
  test('that was ever opened is sandboxed, isolated and without Node', async () => {
    const { app } = antou
    await app.evaluate(({ app: electron, webContents }) => {
      // Not in Electron's own types, and the only way to read them back.
      const read = (each: Electron.WebContents): Electron.WebPreferences => {
        const get = Reflect.get(each, 'getLastWebPreferences') as () => Electron.WebPreferences
        return get.call(each)
      }
      const preferences = webContents.getAllWebContents().map(read)
      electron.on('web-contents-created', (_event, each) => preferences.push(read(each)))
      Reflect.set(globalThis, 'preferences', preferences)
    })
    await exportPdf(antou, join(folder, 'out.pdf'))
    const found = await app.evaluate(
      () => Reflect.get(globalThis, 'preferences') as Electron.WebPreferences[],
    )
    expect(found.length).toBeGreaterThanOrEqual(2)
    for (const preferences of found) {
      expect(preferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
      })
      expect(preferences.webviewTag ?? false).toBe(false)
      expect(preferences.nodeIntegrationInSubFrames ?? false).toBe(false)
      expect(preferences.allowRunningInsecureContent ?? false).toBe(false)
      expect(preferences.experimentalFeatures ?? false).toBe(false)
    }
  })

  test('knows nothing of Node, and of Electron only the bridge', async () => {
    const found = await antou.page.evaluate(() => ({
      node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', '__dirname'].filter(
        (name) => name in window,
      ),
      bridge: Object.keys(Reflect.get(window, 'bridge') as object).sort(),
    }))
    expect(found).toEqual({ node: [], bridge: ['call', 'on'] })
  })
})

describe('the page may', () => {
  test.each([
    'geolocation',
    'notifications',
    'camera',
    'microphone',
    'clipboard-read',
    'midi',
    'persistent-storage',
    'screen-wake-lock',
    'accelerometer',
  ])('not use %s', async (name) => {
    const state = await antou.page.evaluate(async (permission) => {
      const descriptor = { name: permission } as PermissionDescriptor
      return (await navigator.permissions.query(descriptor)).state
    }, name)
    expect(state).toBe('denied')
  })

  test('not ask for any of it either', async () => {
    const outcomes = await antou.page.evaluate(async () => {
      const refused = async (request: Promise<unknown>): Promise<unknown> =>
        request.then(
          (given) => given,
          () => 'refused',
        )
      const place = new Promise((gives, fails) => {
        navigator.geolocation.getCurrentPosition(gives, fails)
      })
      return {
        place: await refused(place),
        camera: await refused(navigator.mediaDevices.getUserMedia({ video: true })),
        screen: await refused(navigator.mediaDevices.getDisplayMedia()),
        clipboard: await refused(navigator.clipboard.readText()),
        notices: await refused(Notification.requestPermission()),
      }
    })
    expect(outcomes).toEqual({
      place: 'refused',
      camera: 'refused',
      screen: 'refused',
      clipboard: 'refused',
      notices: 'denied',
    })
  })
})

describe('a call', () => {
  const inputs: readonly unknown[] = [
    undefined,
    null,
    7,
    '../../etc/passwd',
    [],
    { report: '../../antou.db' },
    { report: "'; DROP TABLE reports; --", revision: 0, blocks: [], operation: {} },
    { job: ['constructor'], name: '\u0000', bytes: 'none' },
  ]

  test.each(['library.openFile', 'constructor', '__proto__', 'toString', ''])(
    'that the contract does not know is refused: “%s”',
    async (name) => {
      expect(await call(name, {})).toBe('invalid-message')
    },
  )

  test.each(callNames)('%s refuses whatever is not of its shape', async (name) => {
    const takesNothing = contract[name].input.safeParse({}).success
    for (const input of takesNothing ? inputs.filter((each) => !isObject(each)) : inputs) {
      expect(await call(name, input), JSON.stringify(input)).toBe('invalid-message')
    }
    expect(storedReport(folder).title).toBe(report().title)
  })

  test('from another window with the same bridge is a fault, and does nothing', async () => {
    const said = await antou.app.evaluate(async ({ app, BrowserWindow }) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`
      const forged = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await forged.loadURL('app://antou/index.html')
      const script = `bridge.call('library.list', {}).then(() => 'answered', (error) => error.message)`
      const answer = String(await forged.webContents.executeJavaScript(script))
      forged.destroy()
      return answer
    })
    expect(said).toMatch(/not the window/u)
  })
})

/** A call without an input takes any object for nothing. */
function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The code of what a call gives; `ok` where it was done. */
async function call(name: string, input: unknown): Promise<string> {
  return antou.page.evaluate(
    async ([called, given]) => {
      const bridge = Reflect.get(window, 'bridge') as {
        call: (name: unknown, input: unknown) => Promise<{ failure?: { code: string } }>
      }
      return (await bridge.call(called, given)).failure?.code ?? 'ok'
    },
    [name, input],
  )
}
