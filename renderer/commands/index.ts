import { addChapter } from './add-chapter'
import { bindFigures } from './bind-figures'
import { body } from './body'
import { bold } from './bold'
import { chartCommand } from './chart'
import { check } from './check'
import type { Command } from './command'
import { columnWidthsCommand } from './column-widths'
import { demote } from './demote'
import { exportDocx } from './export-docx'
import { exportDraft } from './export-draft'
import { exportHtml } from './export-html'
import { exportPdf } from './export-pdf'
import { exportPublic } from './export-public'
import { exportText } from './export-txt'
import { finds } from './find'
import { fullScreen } from './full-screen'
import { goToChapter } from './go-to-chapter'
import { goToHeading } from './go-to-heading'
import { headings } from './heading'
import { headingOne } from './heading-one'
import { handOver } from './hand-over'
import { importFile } from './import-file'
import { indicators } from './indicators'
import { insertFigureCommand } from './insert-figure'
import { insertNoteCommand } from './insert-note'
import { insertPicture } from './insert-picture'
import { insertReference } from './insert-reference'
import { insertStatisticTable } from './insert-statistic-table'
import { insertTableCommand } from './insert-table'
import { lead } from './lead'
import { moveBlockDown } from './move-block-down'
import { moveBlockUp } from './move-block-up'
import { moveChapter } from './move-chapter'
import { newReport } from './new-report'
import { nextBlankCommand } from './next-blank'
import { numbered } from './numbered'
import { openExample } from './open-example'
import { pageBreak } from './page-break'
import { pastePlain } from './paste-plain'
import { preview } from './preview'
import { print } from './print'
import { promote } from './promote'
import { redo } from './redo'
import { register } from './register'
import { removeChapter } from './remove-chapter'
import { renameChapter } from './rename-chapter'
import { rollForward } from './roll-forward'
import { save } from './save'
import { selectAll } from './select-all'
import { goToPane } from './go-to-pane'
import { showHelp } from './show-help'
import { showLibrary } from './show-library'
import { showManual } from './show-manual'
import { showOfficial } from './show-official'
import { showPalette } from './show-palette'
import { showSettings } from './show-settings'
import { showSources } from './show-sources'
import { tableLines } from './table-lines'
import { toggleOutline } from './toggle-outline'
import { turnTableCommand } from './turn-table'
import { underline } from './underline'
import { undo } from './undo'
import { withholdCommand } from './withhold'
import { zooms } from './zoom'

/** Every command, in the order of the menus: a new one is a file and a line here. */
export const commands: readonly Command[] = [
  newReport,
  importFile,
  openExample,
  rollForward,
  showLibrary,
  save,
  showOfficial,
  check,
  preview,
  print,
  exportPdf,
  exportDraft,
  exportDocx,
  exportHtml,
  exportText,
  exportPublic,
  handOver,
  showSources,
  showSettings,
  undo,
  redo,
  selectAll,
  ...finds,
  goToHeading,
  pastePlain,
  nextBlankCommand,
  body,
  headingOne,
  ...headings,
  ...numbered,
  lead,
  bold,
  underline,
  withholdCommand,
  promote,
  demote,
  moveBlockUp,
  moveBlockDown,
  insertFigureCommand,
  bindFigures,
  insertTableCommand,
  insertStatisticTable,
  chartCommand,
  ...tableLines,
  columnWidthsCommand,
  turnTableCommand,
  insertPicture,
  insertReference,
  insertNoteCommand,
  pageBreak,
  addChapter,
  renameChapter,
  ...moveChapter,
  removeChapter,
  ...goToChapter,
  showPalette,
  toggleOutline,
  register,
  indicators,
  ...zooms,
  fullScreen,
  ...goToPane,
  showManual,
  showHelp,
]
