import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import type { Report } from '../../shared/model/report'
import { launch, type Antou } from '../e2e/antou'
import { ownScreen } from '../e2e/screen'
import { fill } from '../e2e/stored'
import { environment } from './environment'
import { newFolder } from './folders'
import type { LittleElectron } from './little-electron'

/** A page in an Electron of its own, driven from here. */
export interface Driven {
  readonly app: ElectronApplication
  readonly page: Page
  readonly stop: () => Promise<void>
}

/** The desk with these reports in a data folder of its own, the last one open. */
export async function openDesk(...reports: readonly Report[]): Promise<Antou> {
  const folder = newFolder()
  for (const report of reports) fill(folder, report)
  const antou = await launch({ folder })
  await antou.page.locator('.chapter-text').waitFor({ timeout: 120_000 })
  return antou
}

/** A page without a line of the desk's code in it; an empty one where none is named. */
export async function openBare(little: LittleElectron, file?: string): Promise<Driven> {
  const screen = await ownScreen()
  const errand = JSON.stringify({ kind: 'page', page: file })
  const app = await _electron.launch({
    executablePath: little.executable,
    args: [...little.args, `--user-data-dir=${newFolder()}`],
    env: { ...environment(), ...screen.env, ANTOU_BENCH: errand },
  })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return {
    app,
    page,
    stop: async () => {
      await app.close()
      screen.stop()
    },
  }
}
