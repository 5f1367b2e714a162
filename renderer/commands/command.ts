import type { Session } from '../session/session'

/** The menus of the window, in their order. */
export const menus = ['文件', '编辑', '格式', '插入', '章节', '查看', '帮助'] as const
export type Menu = (typeof menus)[number]

/** What the shell lends to commands: screens and long works that are not the open report's. */
export interface Desk {
  readonly showLibrary: () => void
  readonly newReport: () => void
  readonly importFile: () => void
  /** Asks for files and inserts them into the open chapter. */
  readonly choosePictures: () => void
  readonly openExample: () => void
  readonly exportPdf: () => void
  readonly exportDraft: () => void
  readonly showPrint: () => void
  /** Shows the paper beside the text, or not any more. */
  readonly togglePreview: () => void
  /** 公文要素 of the open report. */
  readonly showOfficial: () => void
  readonly exportDocx: () => void
  readonly exportHtml: () => void
  readonly exportText: () => void
  /** 公开稿, after its differences were shown. */
  readonly showPublic: () => void
  /** 交付文件夹: what is handed on. */
  readonly showHandOver: () => void
  /** A new table at the caret: of how many rows and columns. */
  readonly showNewTable: () => void
  /** 列宽 of the table at the caret. */
  readonly showColumnWidths: () => void
  /** 不公开 of what is selected. */
  readonly showWithhold: () => void
  /** The panel of findings opens or closes. */
  readonly toggleCheck: () => void
  /** The statistics register in the place of the text, or the text again. */
  readonly toggleRegister: () => void
  /** The indicators beside the text, or not any more. */
  readonly toggleIndicators: () => void
  readonly showSettings: () => void
  /** 结转新年度 of the open report. */
  readonly showRolling: () => void
  /** The files that the open report was imported from. */
  readonly showSources: () => void
  readonly showPalette: () => void
  /** The list of indicators, for the text at the caret. */
  readonly showFigures: () => void
  /** What a reference can name, for the text at the caret. */
  readonly showReferences: () => void
  /** 统计表 over indicators. */
  readonly showStatisticTable: () => void
  /** A new chart, or the one at the caret. */
  readonly showChart: () => void
  /** 正文数字变成数据 of the open report. */
  readonly showBinding: () => void
  readonly showFind: () => void
  readonly goToHeading: () => void
  /** To the next or previous place of what is looked for. */
  readonly findStep: (by: 1 | -1) => void
  readonly toggleOutline: () => void
  readonly toggleFullScreen: () => void
  readonly showManual: () => void
  /** 快捷键与关于. */
  readonly showHelp: () => void
  readonly zoom: (step: 1 | 0 | -1) => void
  /** Gives the focus to the next or previous part of the window. */
  readonly goToPane: (step: 1 | -1) => void
  /** The text of the system's clipboard; null where it could not be read. */
  readonly clipboardText: () => Promise<string | null>
  /** Tells that something went, with a way to have it back. */
  readonly removed: (name: string, bringBack: () => void) => void
}

export interface CommandContext {
  readonly desk: Desk
  /** The open report, or null on the start screen. */
  readonly session: Session | null
}

/** One user action: the menu, the toolbar, the shortcuts and the palette all read it. */
export interface Command {
  readonly id: string
  readonly title: string
  /** What stands on its tool, where the title is too long for one. */
  readonly short?: string
  readonly menu: Menu
  /** In the form `Mod+Shift+1`; Mod is Ctrl, or ⌘ on a Mac. */
  readonly shortcut?: string
  /** Its key works also where another field than the text has the focus. */
  readonly anywhere?: true
  /** Stands in the row of tools. */
  readonly tool?: boolean
  readonly when: (context: CommandContext) => boolean
  /** Whether its state is on, as of bold at the caret. */
  readonly active?: (context: CommandContext) => boolean
  readonly run: (context: CommandContext) => void
}
