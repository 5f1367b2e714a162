import { extname } from 'node:path'
import {
  dialog,
  shell,
  type BrowserWindow,
  type FileFilter,
  type MessageBoxOptions,
  type SaveDialogOptions,
} from 'electron'
import type { ExportKind } from '../../shared/model/export-kind'

/** Asks where a report is to be written; null where the user gave up. */
export async function chooseExport(
  window: BrowserWindow,
  kind: ExportKind,
  suggested: string,
): Promise<string | null> {
  const [title, name] = exportNames[kind]
  return chooseTarget(window, title, suggested, { name, extensions: [kind] })
}

const exportNames: Readonly<Record<ExportKind, readonly [title: string, filter: string]>> = {
  pdf: ['导出 PDF', 'PDF 文件'],
  docx: ['导出 Word', 'Word 文件'],
  html: ['导出网页', '网页文件'],
  txt: ['导出纯文本', '文本文件'],
}

/** Asks where the report of a fault is to be written; null where the user gave up. */
export async function chooseFaultReport(
  window: BrowserWindow | null,
  suggested: string,
): Promise<string | null> {
  return chooseTarget(window, '保存错误报告', suggested, { name: '文本文件', extensions: ['txt'] })
}

/** Asks where a file that was imported is to be written again; null where the user gave up. */
export async function chooseOriginal(
  window: BrowserWindow,
  suggested: string,
): Promise<string | null> {
  return chooseTarget(window, '另存原文件', suggested, ofItsKind(suggested))
}

/** Asks where a copy of an attached file is to be written; null where the user gave up. */
export async function chooseEvidence(
  window: BrowserWindow,
  suggested: string,
): Promise<string | null> {
  return chooseTarget(window, '另存佐证材料', suggested, ofItsKind(suggested))
}

function ofItsKind(file: string): FileFilter {
  const extension = extname(file).slice(1)
  if (extension === '') return { name: '原文件', extensions: ['*'] }
  return { name: `${extension} 文件`, extensions: [extension] }
}

/** Asks where a table is to be written; null where the user gave up. */
export async function chooseTable(
  window: BrowserWindow,
  title: string,
  kind: 'xlsx' | 'csv',
  suggested: string,
): Promise<string | null> {
  const name = kind === 'xlsx' ? 'Excel 文件' : 'CSV 文件'
  return chooseTarget(window, title, suggested, { name, extensions: [kind] })
}

/** Asks for the folder of the departments' forms; null where the user gave up. */
export async function chooseFormsFolder(window: BrowserWindow): Promise<string | null> {
  return chooseFolder(window, '部门填报表放在哪个文件夹')
}

/** Asks where the folder to be handed on is made, as on a stick; null where the user gave up. */
export async function chooseHandOverFolder(window: BrowserWindow): Promise<string | null> {
  return chooseFolder(window, '交付文件夹做在哪里（例如 U 盘）')
}

async function chooseFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: '放在这里',
    properties: ['openDirectory', 'createDirectory'],
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** Tells of a fault where no page can; whether the user wants a report of it. */
export async function tellFault(window: BrowserWindow | null): Promise<boolean> {
  const options: MessageBoxOptions = {
    type: 'error',
    message: '程序出了点问题。',
    detail:
      '已经存好的内容没有动。请关闭案头后重新启动；问题反复出现时，请保存错误报告交给维护人员（其中没有报告的文字）。',
    buttons: ['继续', '保存错误报告…'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  }
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options))
  return response === 1
}

/** Shows a file in its folder. */
export function revealFile(file: string): void {
  shell.showItemInFolder(file)
}

/** Opens a folder in the system's file manager. */
export function showFolder(folder: string): void {
  void shell.openPath(folder)
}

async function chooseTarget(
  window: BrowserWindow | null,
  title: string,
  suggested: string,
  filter: FileFilter,
): Promise<string | null> {
  const options: SaveDialogOptions = { title, defaultPath: suggested, filters: [filter] }
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  const extension = filter.extensions[0] ?? '*'
  if (canceled || filePath === '') return null
  return extension === '*' ? filePath : withExtension(filePath, extension)
}

function withExtension(file: string, extension: string): string {
  return file.toLowerCase().endsWith(`.${extension}`) ? file : `${file}.${extension}`
}
