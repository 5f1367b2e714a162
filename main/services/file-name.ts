/** A title as the name of a file or folder: without what Windows refuses in one. */
export function fileName(title: string): string {
  const name = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '')
    .trim()
    .replace(/\.+$/u, '')
  return name === '' ? '报告' : Array.from(name).slice(0, 80).join('')
}
