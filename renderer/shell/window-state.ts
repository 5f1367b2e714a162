import type { ApplicationState, FaceState } from '../../shared/contract/application'
import type { MissingCharacter } from '../../shared/contract/exporting'
import type { ListedReport, TemplateSummary } from '../../shared/contract/library'
import type { OpenRemark } from '../../shared/check/open-remarks'
import type { FormBatch } from '../../shared/figures/form-batch'
import type { RegisterTable } from '../../shared/figures/register-table'
import type { ExportKind } from '../../shared/model/export-kind'
import type { Failure } from '../../shared/model/failure'
import type { FormState } from '../../shared/model/form-state'
import type { IndicatorId } from '../../shared/model/ids'
import type { ImportedFile } from '../../shared/model/provenance'
import { firstView, type View } from '../../shared/model/remembered'
import { firstSettings, type Settings } from '../../shared/model/settings'
import type { CheckState } from '../check/check-state'
import type { ImportState } from '../import/import-state'
import type { PreviewState } from '../preview/preview-state'
import type { PrintProgress } from '../printing/print-dialog'
import type { Session } from '../session/session'

/** What fills the window below the menu. */
export type Screen = 'starting' | 'failed' | 'library' | 'import' | 'report'

/** What lies over the screen and wants an answer. */
export type Dialog =
  | 'new-report'
  | 'settings'
  | 'palette'
  | 'headings'
  | 'figures'
  | 'references'
  | 'binding'
  | 'new-table'
  | 'statistic-table'
  | 'chart'
  | 'register-file'
  | 'returned-forms'
  | 'manual'
  | 'help'
  | 'sources'
  | 'official'
  | 'column-widths'
  | 'withhold'
  | 'public'
  | 'hand-over'
  | 'rolling'
  | 'print'
  | 'unsaved'
  | 'leave-import'
  | 'still-exporting'

/** An export under way. */
export interface ExportState {
  readonly kind: ExportKind | 'folder'
  readonly stage: string
  readonly fraction: number | null
}

/** The window as a whole; what is in the open report is the session's to know. */
export interface WindowState {
  readonly screen: Screen
  readonly application: ApplicationState | null
  /** Why the store cannot be worked with; null when all is well. */
  readonly failure: Failure | null
  readonly faces: readonly FaceState[]
  /** Null until they were read. */
  readonly reports: readonly ListedReport[] | null
  readonly templates: readonly TemplateSummary[]
  /** The open report; it stays open behind the start and the import screen. */
  readonly session: Session | null
  readonly importing: ImportState | null
  /** Decisions of the import that the user has changed. */
  readonly corrections: number
  readonly exporting: ExportState | null
  /** What an export could not print: asked before it begins. */
  readonly missing: readonly MissingCharacter[] | null
  readonly dialog: Dialog | null
  /** Of the open report, as they were when their dialog was asked for. */
  readonly sources: readonly ImportedFile[]
  /** Unsettled remarks on what the public edition has, as they were when its dialog was asked for. */
  readonly remarks: readonly OpenRemark[]
  /** The panel that looks for words is open; how often it was asked for. */
  readonly finding: boolean
  /** The panel of what the checker found; null is closed. */
  readonly checking: CheckState | null
  readonly findAsked: number
  /** The panel of indicators is open. */
  readonly indicators: boolean
  /** The register stands in the place of the text, opened for an indicator or none; null is closed. */
  readonly register: { readonly asked: IndicatorId | null } | null
  /** What a file would change in the register, while it is asked for. */
  readonly registerFile: { readonly file: string; readonly found: RegisterTable } | null
  /** Forms of departments that came back, while they are asked for. */
  readonly returnedForms: FormBatch | null
  /** What became of the forms of the open report, when that was last asked. */
  readonly forms: readonly FormState[]
  /** A printing on paper under way. */
  readonly printing: PrintProgress | null
  /** The panel that shows the paper; null is closed. */
  readonly preview: PreviewState | null
  readonly settings: Settings
  /** Characters that the open report is to have; 0 where there is no target. */
  readonly target: number
  /** As it is remembered; on a narrow window the panel may be folded all the same. */
  readonly view: View
  readonly outline: boolean
  /** How far the paper is to be scrolled once the report stands there, in em. */
  readonly scroll: number | null
  /** A fault of the program, told until it is closed. */
  readonly fault: Fault | null
}

/** An exception that nobody caught: what to tell of it. */
export interface Fault {
  readonly text: string
  /** Whether everything typed was saved after it; null while that is tried. */
  readonly saved: boolean | null
}

export const initialState: WindowState = {
  screen: 'starting',
  application: null,
  failure: null,
  faces: [],
  reports: null,
  templates: [],
  session: null,
  importing: null,
  corrections: 0,
  exporting: null,
  missing: null,
  dialog: null,
  sources: [],
  remarks: [],
  finding: false,
  checking: null,
  findAsked: 0,
  indicators: false,
  register: null,
  registerFile: null,
  returnedForms: null,
  forms: [],
  printing: null,
  preview: null,
  settings: firstSettings,
  target: 0,
  view: firstView,
  outline: true,
  scroll: null,
  fault: null,
}
