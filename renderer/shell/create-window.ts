import type { IndicatorId, ReportId } from '../../shared/model/ids'
import type { HandingOver } from '../../shared/model/handing-over'
import type { OpenRemark } from '../../shared/check/open-remarks'
import type { Settings } from '../../shared/model/settings'
import type { Connection } from '../api/connection'
import type { Desk } from '../commands/command'
import type { Correction } from '../../shared/model/correction'
import type { NewReport } from '../library/new-report-dialog'
import type { Tell } from '../ui/toasts'
import { startCheckThread } from '../check/check-thread'
import { createChecking, type Checking } from './checking'
import { createClosing } from './closing'
import { createExporting, whole, type ExportWish, type FolderWish } from './exporting'
import { createEvidence } from './evidence'
import type { Evidence } from '../register/evidence'
import { createFaults } from './faults'
import { createFinding, type Finding } from './finding'
import { createImporting } from './importing'
import { createObservable } from '../session/observable'
import { createOpening } from './opening'
import { goToPane } from './panes'
import { createPlaces } from './places'
import { createPreviewing, type Previewing } from './previewing'
import { createPrinting, type Printing } from './printing'
import { createPublishing } from './publishing'
import { createSettings } from './settings'
import { isTableFile } from './choose-file'
import { createRegisterFile, type RegisterFile } from './register-file'
import { createSources } from './sources'
import { createStore } from './store'
import { createTarget } from './target'
import { initialState, type WindowState } from './window-state'
import { createWordsFile } from './words'
import { createView } from './view'
import { failureToast } from './failure-toast'

/** The window's state and everything that its screens can ask for. */
export interface DeskWindow {
  readonly state: () => WindowState
  readonly subscribe: (listener: () => void) => () => void
  readonly desk: Desk
  readonly finding: Finding
  readonly previewing: Previewing
  readonly checking: Checking
  readonly printing: Printing
  readonly start: () => Promise<void>
  readonly open: (report: ReportId) => Promise<void>
  readonly create: (wish: NewReport) => Promise<string | null>
  /** Makes next year's draft of the open report and opens it. */
  readonly rollForward: (years: readonly string[], blank: boolean) => void
  readonly remove: (report: ReportId, title: string) => Promise<void>
  readonly importFile: (file: File) => Promise<void>
  readonly acceptImport: (corrections: readonly Correction[]) => Promise<void>
  readonly cancelImport: () => void
  /** How many decisions of the import were changed. */
  readonly corrected: (count: number) => void
  readonly leaveImport: () => void
  readonly openKnown: (report: ReportId) => Promise<void>
  readonly saveSource: (source: number) => void
  readonly cancelExport: () => void
  readonly retryStore: () => Promise<void>
  readonly setAsideStore: () => Promise<void>
  readonly showDataFolder: () => void
  readonly closeDialog: () => void
  readonly closeRegister: () => void
  readonly closeIndicators: () => void
  /** Asks for files and shows what they would change in the register. */
  readonly chooseRegisterFiles: () => void
  readonly registerFile: RegisterFile
  readonly evidence: Evidence
  /** Files dropped on the window: tables over the register are its own, else one is imported. */
  readonly dropFiles: (files: readonly File[]) => void
  /** Asks for a file and takes its words into the office's list. */
  readonly chooseWordsFile: () => void
  readonly writeWords: () => void
  /** Opens the register at an indicator. */
  readonly showIndicator: (indicator: IndicatorId) => void
  /** Tells something in passing. */
  readonly tell: (title: string) => void
  readonly retryClosing: () => void
  readonly closeNow: () => void
  readonly closeAfterExport: () => void
  /** Opens the panel of findings, and the text where a remark stands. */
  readonly showRemark: (remark: OpenRemark) => void
  readonly exportPublic: (kind: ExportWish['kind'], unfilled: boolean) => void
  readonly exportFolder: (wish: FolderWish) => void
  readonly keepHanding: (report: ReportId, handing: HandingOver) => void
  readonly exportAnyway: () => void
  readonly leaveExport: () => void
  readonly changeSettings: (part: Partial<Settings>) => void
  /** 目标字数 of the open report; 0 is none. */
  readonly changeTarget: (target: number) => void
  readonly setOutlineWidth: (width: number) => void
  readonly readFaces: (missing: readonly string[]) => void
  /** The caret or the paper moved; how far it is scrolled is asked when it rests, in em. */
  readonly moved: (scroll: () => number) => void
  readonly saveFaultReport: (text: string) => void
  readonly fault: (error: unknown) => void
  readonly closeFault: () => void
}

export interface DeskWindowParts {
  readonly connection: Connection
  readonly tell: Tell
  /** Whether the side panels lie over the paper. */
  readonly isNarrow: () => boolean
  /** Whether the outline has no room beside paper and preview. */
  readonly isTight: () => boolean
  /** Asks for a file by the system's dialog. */
  readonly chooseFile: () => void
  readonly choosePictures: (onFiles: (files: readonly File[]) => void) => void
  readonly chooseWorkbooks: (onFiles: (files: readonly File[]) => void) => void
  readonly chooseAnyFiles: (onFiles: (files: readonly File[]) => void) => void
}

/** Puts the window together: what the screens show and do, without a line of React. */
export function createWindow(given: DeskWindowParts): DeskWindow {
  const { connection, tell, chooseFile, choosePictures, isNarrow, isTight } = given
  const observable = createObservable<WindowState>(initialState)
  const { state, subscribe, update } = observable
  const parts = { connection, tell, state, update, isNarrow, isTight }
  const places = createPlaces(parts)
  const faults = createFaults(parts)
  const view = createView(parts)
  const target = createTarget(parts)
  const opening = createOpening(parts, places, target)
  const importing = createImporting(parts, opening)
  const exporting = createExporting(parts)
  const previewing = createPreviewing(parts)
  const printing = createPrinting(parts)
  const checking = createChecking(parts, startCheckThread, () => {
    previewing.close()
    update({ finding: false, indicators: false })
  })
  const publishing = createPublishing(parts, checking)
  const finding = createFinding(parts, () => {
    previewing.close()
    if (state().checking) checking.close()
    update({ indicators: false })
  })
  const sources = createSources(parts)
  const registerFile = createRegisterFile(parts)
  const evidence = createEvidence(parts, given.chooseAnyFiles)
  const store = createStore(parts, opening, faults)
  const closing = createClosing(parts, exporting, importing, () => {
    places.keep()
    view.keep()
  })
  const changeSettings = createSettings(parts)
  const wordsFile = createWordsFile(parts, changeSettings)
  const desk: Desk = {
    showLibrary: opening.showLibrary,
    newReport: () => update({ dialog: 'new-report' }),
    importFile: chooseFile,
    choosePictures: () => choosePictures((files) => void state().session?.addPictures(files)),
    openExample: () => void opening.openExample(),
    exportPdf: () => void exporting.exportAs(whole('pdf')),
    exportDraft: () => void exporting.exportDraft(),
    showPrint: () => update({ dialog: 'print' }),
    togglePreview: () => {
      if (state().checking) checking.close()
      previewing.toggle()
    },
    showOfficial: () => update({ dialog: 'official' }),
    exportDocx: () => void exporting.exportAs(whole('docx')),
    exportHtml: () => void exporting.exportAs(whole('html')),
    exportText: () => void exporting.exportAs(whole('txt')),
    showPublic: () => void publishing.show('public'),
    showHandOver: () => void publishing.show('hand-over'),
    showNewTable: () => update({ dialog: 'new-table' }),
    showColumnWidths: () => update({ dialog: 'column-widths' }),
    showWithhold: () => update({ dialog: 'withhold' }),
    toggleCheck: checking.toggle,
    toggleRegister: () =>
      update({ register: state().register ? null : { asked: null }, screen: 'report' }),
    toggleIndicators: () => {
      const indicators = !state().indicators
      if (indicators) {
        previewing.close()
        if (state().checking) checking.close()
      }
      update({
        screen: 'report',
        indicators,
        ...(indicators && { finding: false, register: null }),
      })
    },
    showSources: () => void sources.show(),
    showSettings: () => update({ dialog: 'settings' }),
    showRolling: () => update({ dialog: 'rolling' }),
    showPalette: () => update({ dialog: 'palette' }),
    showFigures: () => update({ dialog: 'figures' }),
    showReferences: () => update({ dialog: 'references' }),
    showStatisticTable: () => update({ dialog: 'statistic-table' }),
    showChart: () => update({ dialog: 'chart' }),
    showBinding: () => update({ dialog: 'binding' }),
    showFind: finding.show,
    goToHeading: () => update({ screen: 'report', dialog: 'headings' }),
    findStep: finding.step,
    showManual: () => update({ dialog: 'manual' }),
    showHelp: () => update({ dialog: 'help' }),
    toggleOutline: view.toggleOutline,
    toggleFullScreen: () => void connection.api['window.toggleFullScreen']({}),
    zoom: view.zoom,
    goToPane,
    clipboardText: async () => {
      const answer = await connection.api['app.clipboardText']({})
      if (answer.ok) return answer.value
      tell(failureToast(answer.failure))
      return null
    },
    removed: (name, bringBack) =>
      tell({
        kind: 'info',
        title: `已删除“${name}”`,
        action: { label: '撤销', run: bringBack },
      }),
  }
  return {
    state,
    subscribe,
    desk,
    finding,
    previewing,
    checking,
    printing,
    start: store.start,
    open: opening.open,
    create: opening.create,
    rollForward: (years, blank) => void opening.rollForward(years, blank),
    remove: (report, title) => opening.remove(report, title, desk.removed),
    importFile: importing.importFile,
    acceptImport: importing.accept,
    cancelImport: importing.cancel,
    corrected: importing.corrected,
    leaveImport: importing.leave,
    openKnown: importing.openKnown,
    saveSource: (source) => void sources.save(source),
    cancelExport: exporting.cancel,
    retryStore: store.retry,
    setAsideStore: store.setAside,
    showDataFolder: store.showDataFolder,
    chooseWordsFile: () => given.chooseWorkbooks(([file]) => file && void wordsFile.read(file)),
    writeWords: () => void wordsFile.write(),
    chooseRegisterFiles: () => given.chooseWorkbooks((files) => void registerFile.read(files)),
    registerFile,
    evidence,
    dropFiles: (files) => {
      const [first] = files
      if (state().register && files.every(isTableFile)) void registerFile.read(files)
      else if (first) void importing.importFile(first)
    },
    closeIndicators: () => update({ indicators: false }),
    closeRegister: () => update({ register: null }),
    showIndicator: (asked) => update({ register: { asked } }),
    tell: (title) => tell({ kind: 'info', title }),
    closeDialog: () => update({ dialog: null }),
    retryClosing: () => void closing.close(),
    closeNow: closing.closeNow,
    closeAfterExport: closing.closeAfterExport,
    showRemark: publishing.goTo,
    exportPublic: (kind, unfilled) =>
      void exporting.exportAs({ kind, edition: 'public', unfilled }),
    exportFolder: (wish) => void exporting.exportFolder(wish),
    keepHanding: (report, handing) => void opening.keepHanding(report, handing),
    exportAnyway: () => void exporting.exportAnyway(),
    leaveExport: exporting.leaveIt,
    changeSettings: (part) => void changeSettings(part).then(previewing.renew),
    changeTarget: (characters) => void target.change(characters),
    setOutlineWidth: view.setOutlineWidth,
    readFaces: view.readFaces,
    moved: places.moved,
    saveFaultReport: (text) => void faults.saveReport(text),
    fault: faults.fault,
    closeFault: () => update({ fault: null }),
  }
}
