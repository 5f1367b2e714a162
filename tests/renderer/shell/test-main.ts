import { usualHandingOver } from '../../../shared/model/handing-over'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { saveBlocks, saveTexts } from '../../../main/store/chapters'
import { openStore } from '../../../main/store/open'
import { addPicture } from '../../../main/services/assets'
import { insertReport, listReports, loadReport, setRemoved } from '../../../main/store/reports'
import { applyStructure } from '../../../main/store/structure'
import type { Connection } from '../../../renderer/api/connection'
import { createWindow, type DeskWindow } from '../../../renderer/shell/create-window'
import type { Toast } from '../../../renderer/ui/toasts'
import type { ApplicationState } from '../../../shared/contract/application'
import type { ContractClient } from '../../../shared/contract/contract'
import type { EventName, Events } from '../../../shared/contract/events'
import { noNotes } from '../../../shared/model/check-notes'
import { fail, ok } from '../../../shared/model/failure'
import { newId, type ReportId } from '../../../shared/model/ids'
import { firstView, type Place } from '../../../shared/model/remembered'
import { firstSettings } from '../../../shared/model/settings'
import type { Report } from '../../../shared/model/report'

/** A window on the real store, with main's answers in the same process. */
export interface TestMain {
  readonly window: DeskWindow
  readonly toasts: Toast[]
  /** The calls so far, by name. */
  readonly calls: string[]
  readonly emit: <Name extends EventName>(name: Name, payload: Events[Name]) => void
}

/** `answers` takes the place of single calls. */
export function openTestWindow(
  reports: readonly Report[],
  answers: Partial<ContractClient> = {},
  state: Partial<ApplicationState> = {},
): TestMain {
  const folder = mkdtempSync(join(tmpdir(), 'antou-window-'))
  const opened = openStore(join(folder, 'antou.db'))
  if (!opened.ok || !opened.value.writable) throw new Error('The store did not open.')
  const { readable, writable, close } = opened.value
  for (const report of reports) insertReport(writable, report)
  const listeners: { readonly name: EventName; readonly hear: (payload: never) => void }[] = []
  const calls: string[] = []
  const places = new Map<ReportId, Place>()
  const application: ApplicationState = {
    version: '0',
    failure: null,
    readOnly: null,
    lastReport: null,
    openExample: false,
    dataFolder: folder,
    settings: firstSettings,
    view: firstView,
    afterCrash: false,
    ...state,
  }
  const api: ContractClient = {
    'app.state': async () => ok(application),
    'app.faces': async () => ok([]),
    'app.remember': async () => ok(null),
    'app.retryStore': async () => ok({ ...application, failure: null }),
    'app.setAsideStore': async () => ok({ ...application, failure: null }),
    'app.showDataFolder': async () => ok(null),
    'app.clipboardText': async () => ok(''),
    'window.toggleFullScreen': async () => ok(null),
    'window.keepOpen': async () => ok(null),
    'window.readyToClose': async () => ok(null),
    'settings.keep': async () => ok(null),
    'view.keep': async () => ok(null),
    'target.read': async () => ok(0),
    'target.keep': async () => ok(null),
    'place.read': async ({ report }) => ok(places.get(report) ?? null),
    'place.keep': async ({ report, place }) => {
      places.set(report, place)
      return ok(null)
    },
    'sources.list': async () => ok([]),
    'register.earlier': async () => ok([]),
    'register.export': async () => ok(null),
    'evidence.add': async () => fail('file-empty', '', ''),
    'evidence.lost': async () => ok([]),
    'evidence.save': async () => ok(null),
    'register.forms': async () => ok(null),
    'register.formStates': async () => ok([]),
    'register.formAnswers': async () => ok([]),
    'sources.save': async () => ok(null),
    'fault.log': async () => ok(null),
    'fault.saveReport': async () => ok('案头错误报告.txt'),
    'export.missing': async () => ok([]),
    'library.list': async () =>
      ok(listReports(readable).map((each) => ({ ...each, handing: usualHandingOver(each.year) }))),
    'library.open': async ({ report }) => loadReport(readable, report),
    'library.templates': async () => ok([]),
    'library.create': async () => ok(reports[0]?.id ?? newId()),
    'library.rollForward': async () => ok(reports[0]?.id ?? newId()),
    'library.example': async () => ok(reports[0]?.id ?? newId()),
    'library.remove': async ({ report }) => setRemoved(writable, report, true),
    'library.restore': async ({ report }) => setRemoved(writable, report, false),
    'chapter.save': async (input) => saveBlocks(writable, input),
    'chapters.save': async ({ report, texts }) => saveTexts(writable, report, texts),
    'asset.add': async (picture) => addPicture(writable, picture),
    'structure.apply': async (input) => applyStructure(writable, input),
    'import.parse': async () => ok(newId()),
    'import.accept': async () => ok(reports[0]?.id ?? newId()),
    'import.discard': async () => ok(null),
    'words.export': async () => ok(null),
    'check.read': async () => ok({ notes: noNotes, unreadable: false, prior: null }),
    'check.keep': async () => ok(null),
    'export.docx': async () => ok(null),
    'export.html': async () => ok(null),
    'export.txt': async () => ok(null),
    'export.folder': async () => ok(null),
    'handing.keep': async () => ok(null),
    'export.pdf': async () => ok(newId()),
    'export.reveal': async () => ok(null),
    'export.cancel': async () => ok(null),
    'preview.start': async () => ok(newId()),
    'preview.cancel': async () => ok(null),
    'print.start': async () => ok(newId()),
    'print.cancel': async () => ok(null),
    ...answers,
  }
  const connection: Connection = {
    api: new Proxy(api, {
      get: (target, name, self) => {
        calls.push(String(name))
        return Reflect.get(target, name, self)
      },
    }),
    on: (name, hear) => {
      const listener = { name, hear }
      listeners.push(listener)
      return () => listeners.splice(listeners.indexOf(listener), 1)
    },
  }
  const toasts: Toast[] = []
  const window = createWindow({
    connection,
    tell: (toast) => toasts.push(toast),
    isNarrow: () => false,
    isTight: () => false,
    chooseFile: () => undefined,
    choosePictures: () => undefined,
    chooseAnyFiles: () => undefined,
    chooseWorkbooks: () => undefined,
  })
  onTestFinished(() => {
    window.state().session?.close()
    close()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    window,
    toasts,
    calls,
    emit: (name, payload) => {
      for (const listener of listeners.filter((each) => each.name === name)) {
        listener.hear(payload as never)
      }
    },
  }
}
