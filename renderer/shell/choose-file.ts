/** What offices keep reports in. What a file is, its content says; one that cannot be read is named. */
const extensions =
  '.docx,.docm,.dotx,.doc,.wps,.rtf,.odt,.fodt,.pdf,.html,.htm,.mht,.mhtml,.txt,.md,.xlsx,.xls,.et,.csv'

/** Asks for a file of a prior year; nothing is called where the user gives up. */
export function chooseFile(onFile: (file: File) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = extensions
  input.addEventListener('change', () => {
    const file = input.files?.[0]
    if (file) onFile(file)
    input.remove()
  })
  input.addEventListener('cancel', () => input.remove())
  // In the page, so that a test finds it.
  input.hidden = true
  document.body.append(input)
  input.click()
}
