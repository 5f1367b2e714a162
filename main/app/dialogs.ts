import { dialog, shell, type BrowserWindow } from 'electron'

/** Asks where a PDF is to be written; null where the user gave up. */
export async function choosePdf(window: BrowserWindow, suggested: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: '导出 PDF',
    defaultPath: suggested,
    filters: [{ name: 'PDF 文件', extensions: ['pdf'] }],
  })
  return canceled || filePath === '' ? null : withExtension(filePath)
}

/** Shows a file in its folder. */
export function revealFile(file: string): void {
  shell.showItemInFolder(file)
}

/** Opens a folder in the system's file manager. */
export function showFolder(folder: string): void {
  void shell.openPath(folder)
}

function withExtension(file: string): string {
  return /\.pdf$/iu.test(file) ? file : `${file}.pdf`
}
