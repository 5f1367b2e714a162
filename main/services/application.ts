import type { application, ApplicationState, FaceState } from '../../shared/contract/application'
import type { Handlers } from '../../shared/contract/call'
import { fail, ok } from '../../shared/model/failure'
import { reportId, type ReportId } from '../../shared/model/ids'
import { getSetting, setSetting } from '../store/settings'
import { readSettings, readView } from './settings'
import type { WindowStore } from './store-access'

export interface ApplicationParts {
  readonly store: WindowStore
  readonly version: string
  readonly openExample: boolean
  readonly dataFolder: string
  readonly faces: () => Promise<readonly FaceState[]>
  readonly showDataFolder: () => void
  readonly clipboardText: () => Promise<string>
  readonly readyToClose: () => void
  readonly keepOpen: () => void
  readonly toggleFullScreen: () => void
  /** Whether the page that asks took the place of one that ended unexpectedly; told once. */
  readonly tookPlace: () => boolean
}

const lastReport = 'last-report'

/** What the clipboard may bring, in UTF-16 units. */
const mostCharacters = 5_000_000

const tooMuchText = fail(
  'clipboard-too-large',
  '要粘贴的内容超过五百万字，没有粘贴。',
  '请分几次复制粘贴，或者用“导入”打开整个文件。',
)

/** What concerns the application as a whole: its state, its store, its faces, its end. */
export function applicationHandlers(parts: ApplicationParts): Handlers<typeof application> {
  const { store } = parts
  const state = (): ApplicationState => ({
    version: parts.version,
    failure: store.failure(),
    readOnly: store.readOnly(),
    lastReport: lastReportIn(store),
    openExample: parts.openExample,
    dataFolder: parts.dataFolder,
    settings: readSettings(store),
    view: readView(store),
    afterCrash: parts.tookPlace(),
  })
  return {
    'app.state': () => ok(state()),
    'app.faces': async () => ok(await parts.faces()),
    'app.remember': ({ report }) => {
      const db = store.writable()
      return db.ok ? setSetting(db.value, lastReport, report ?? '') : db
    },
    'app.retryStore': () => {
      store.retry()
      return ok(state())
    },
    'app.setAsideStore': () => {
      const moved = store.setAside()
      return moved.ok ? ok(state()) : moved
    },
    'app.showDataFolder': () => {
      parts.showDataFolder()
      return ok(null)
    },
    'app.clipboardText': async () => {
      const text = await parts.clipboardText()
      return text.length > mostCharacters ? tooMuchText : ok(text)
    },
    'window.toggleFullScreen': () => {
      parts.toggleFullScreen()
      return ok(null)
    },
    'window.keepOpen': () => {
      parts.keepOpen()
      return ok(null)
    },
    'window.readyToClose': () => {
      parts.readyToClose()
      return ok(null)
    },
  }
}

function lastReportIn(store: WindowStore): ReportId | null {
  const db = store.readable()
  if (!db.ok) return null
  return reportId.safeParse(getSetting(db.value, lastReport)).data ?? null
}
