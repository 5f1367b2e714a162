export interface FileWish {
  /** As of an `input`: media types and endings. */
  readonly accept: string
  readonly multiple?: boolean
}

/** What offices keep reports in. What a file is, its content says; one that cannot be read is named. */
export const reportFiles: FileWish = {
  accept:
    '.docx,.docm,.dotx,.doc,.wps,.rtf,.odt,.ott,.fodt,.pdf,.html,.htm,.mht,.mhtml,.txt,.md,.xlsx,.xls,.et,.ods,.csv',
}

/** What a register and the forms of departments come in. */
export const tableFiles: FileWish = { accept: '.xlsx,.xls,.et,.ods,.csv', multiple: true }

/** Whether a file is one of these, by its name. */
export function isTableFile({ name }: File): boolean {
  return tableFiles.accept.split(',').some((ending) => name.toLowerCase().endsWith(ending))
}

/** What can be inserted into a chapter. */
export const pictureFiles: FileWish = {
  accept: 'image/png,image/jpeg,image/gif,image/webp,image/bmp',
  multiple: true,
}

/** What shows where a value is from: a file of any kind. */
export const anyFiles: FileWish = { accept: '', multiple: true }

/** Asks for files by the system's dialog; nothing is called where the user gives up. */
export function chooseFiles(
  { accept, multiple = false }: FileWish,
  onFiles: (files: readonly File[]) => void,
): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = multiple
  input.addEventListener('change', () => {
    const files = Array.from(input.files ?? [])
    if (files.length > 0) onFiles(files)
    input.remove()
  })
  input.addEventListener('cancel', () => input.remove())
  // In the page, so that a test finds it.
  input.hidden = true
  document.body.append(input)
  input.click()
}
