import { join } from 'node:path'
import { app, clipboard, session } from 'electron'
import { assetId } from '../shared/model/ids'
import {
  chooseFaultReport,
  chooseEvidence,
  chooseFormsFolder,
  chooseHandOverFolder,
  chooseOriginal,
  chooseTable,
  chooseExport,
  revealFile,
  showFolder,
  tellFault,
} from './app/dialogs'
import { watchFaults } from './app/fault-watch'
import { openLog } from './app/log'
import { lockSession } from './app/network-lock'
import { files, found, notFound, serve, type Host } from './app/protocol'
import { utilityWorker } from './app/utility-process'
import { openWindow, type MainWindow } from './app/window'
import { bindContract } from './ipc/bind-contract'
import { sendEvent } from './ipc/send-event'
import { applicationHandlers } from './services/application'
import { assetHandlers } from './services/assets'
import { checkingHandlers } from './services/checking'
import type { Emit } from './services/emit'
import { exportingHandlers } from './services/exporting'
import { facesOf } from './services/faces'
import { handingHandlers } from './services/handing'
import { faultHandlers, saveFaultReport, type FaultParts } from './services/faults'
import { importingHandlers } from './services/importing'
import { libraryHandlers } from './services/library'
import { createParser } from './services/parsing'
import { previewingHandlers } from './services/previewing'
import { printingHandlers } from './services/printing'
import {
  keepWindowPlace,
  readSettings,
  readWindowPlace,
  settingsHandlers,
} from './services/settings'
import { evidenceHandlers } from './services/evidence'
import { registerHandlers } from './services/register'
import { sourceHandlers } from './services/sources'
import { openWindowStore, storeFile, type StoreAccess } from './services/store-access'
import { wordsHandlers } from './services/words'
import { writingHandlers } from './services/writing'
import { getAsset } from './store/assets'

/** Opens the window on the store of a data folder, and all that answers it. */
export function openDesk(folder: string, args: readonly string[]): void {
  const store = openWindowStore(folder)
  const log = openLog(folder)
  const version = app.getVersion()
  log.write('start', `${version} ${process.platform} ${store.failure()?.code ?? ''}`)
  const built = join(app.getAppPath(), 'out')
  const rendererFolder = join(built, 'renderer')
  lockSession(session.defaultSession)
  serve(session.defaultSession, { antou: files(rendererFolder), asset: assets(store) })

  let main: MainWindow | null = null
  const emit: Emit = (name, payload) => sendEvent(main?.window.webContents ?? null, name, payload)
  const faults: FaultParts = {
    version,
    storeFile: storeFile(folder),
    log,
    chooseTarget: (suggested) => chooseFaultReport(main?.window ?? null, suggested),
  }
  watchFaults(log, async (text) => {
    if (main?.isShown()) return emit('app.fault', { text })
    if (await tellFault(main?.window ?? null)) await saveFaultReport(faults, text)
    if (!main) app.exit(1)
  })
  const printing = {
    store,
    emit,
    profile: () => readSettings(store).pageProfile,
    log: log.write,
    export: { rendererFolder, workersFolder: join(built, 'main') },
  }
  const parse = createParser(utilityWorker(join(built, 'main/parse.js')))
  bindContract(
    {
      ...applicationHandlers({
        store,
        version,
        openExample: args.includes('--example'),
        dataFolder: folder,
        faces: () => facesOf({ rendererFolder }),
        showDataFolder: () => showFolder(folder),
        clipboardText: async () => clipboard.readText(),
        readyToClose: () => main?.closeNow(),
        keepOpen: () => main?.keepOpen(),
        toggleFullScreen: () => main?.toggleFullScreen(),
        tookPlace: () => main?.tookPlace() ?? false,
      }),
      ...libraryHandlers({ store, emit, parse }),
      ...writingHandlers(store),
      ...assetHandlers(store),
      ...settingsHandlers(store),
      ...checkingHandlers(store),
      ...faultHandlers(faults),
      ...importingHandlers({ store, emit, parse }),
      ...registerHandlers({
        store,
        chooseTarget: async (kind, suggested) =>
          main ? chooseTable(main.window, '导出指标库', kind, suggested) : null,
        chooseFolder: async () => (main ? chooseFormsFolder(main.window) : null),
      }),
      ...wordsHandlers({
        store,
        chooseTarget: async (suggested) =>
          main ? chooseTable(main.window, '导出单位用词表', 'xlsx', suggested) : null,
      }),
      ...evidenceHandlers({
        store,
        chooseTarget: async (suggested) => (main ? chooseEvidence(main.window, suggested) : null),
      }),
      ...sourceHandlers({
        store,
        chooseTarget: async (suggested) => (main ? chooseOriginal(main.window, suggested) : null),
      }),
      ...previewingHandlers(printing),
      ...printingHandlers(printing),
      ...handingHandlers({ store, emit }),
      ...exportingHandlers({
        ...printing,
        chooseTarget: async (kind, suggested) =>
          main ? chooseExport(main.window, kind, suggested) : null,
        chooseFolder: async () => (main ? chooseHandOverFolder(main.window) : null),
        reveal: revealFile,
      }),
    },
    (event) => main?.isOwn(event) ?? false,
  )
  main = openWindow({
    place: readWindowPlace(store),
    moved: (place) => void keepWindowPlace(store, place),
    closing: () => emit('window.closing', {}),
    log: log.write,
  })

  app.on('second-instance', () => main?.toFront())
  // Hidden windows that print do not keep the program alive.
  main.window.once('closed', () => app.quit())
  app.once('will-quit', () => {
    log.write('end')
    store.close()
  })
}

/** The pictures of reports, by their hash. */
function assets(store: StoreAccess): Host {
  return (path) => {
    const id = assetId.safeParse(path.slice(1))
    const db = store.readable()
    const asset = id.success && db.ok ? getAsset(db.value, id.data) : null
    if (!asset || !/^image\/(png|jpeg|gif|webp|bmp)$/u.test(asset.mediaType)) return notFound()
    return found(new Uint8Array(asset.bytes), { 'content-type': asset.mediaType })
  }
}
