import { z } from 'zod'
import type { Failure } from '../model/failure'
import { reportId, type ReportId } from '../model/ids'
import type { View } from '../model/remembered'
import type { Settings } from '../model/settings'
import { call } from './call'

/** A typeface that the standard asks for, and what this machine has in its place. */
export interface FaceState {
  /** 正文, 标题, 一级标题 … */
  readonly use: string
  /** The official family, as named to the user: 仿宋 … */
  readonly wanted: string
  /** The family in use; `official` is false where it is a bundled substitute. */
  readonly found: string
  readonly official: boolean
}

export interface ApplicationState {
  readonly version: string
  /** Why there is no store to work with; null when all is well. */
  readonly failure: Failure | null
  /** Why reports can be read but not written; null when both work. */
  readonly readOnly: Failure | null
  readonly lastReport: ReportId | null
  /** Started with `--example`: open the example at once. */
  readonly openExample: boolean
  /** For showing only. */
  readonly dataFolder: string
  readonly settings: Settings
  readonly view: View
  /** The page of before ended unexpectedly, and this one took its place. */
  readonly afterCrash: boolean
}

export const application = {
  'app.state': call<ApplicationState>()(z.object({})),
  'app.faces': call<readonly FaceState[]>()(z.object({})),
  /** Remembers the report to open at the next start. */
  'app.remember': call<null>()(z.object({ report: reportId.nullable() })),
  /** Opens the store again after the user mended its cause. */
  'app.retryStore': call<ApplicationState>()(z.object({})),
  /** Puts a damaged store aside under a new name, untouched, and begins a new one. */
  'app.setAsideStore': call<ApplicationState>()(z.object({})),
  'app.showDataFolder': call<null>()(z.object({})),
  /** The text of the system's clipboard, for pasting it as it stands. */
  'app.clipboardText': call<string>()(z.object({})),
  'window.toggleFullScreen': call<null>()(z.object({})),
  /** The window asks the user about closing: main is not to ask on its own. */
  'window.keepOpen': call<null>()(z.object({})),
  /** The window has saved everything and may close now. */
  'window.readyToClose': call<null>()(z.object({})),
}
