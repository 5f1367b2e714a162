import { createRoot } from 'react-dom/client'
import { Scrubber } from 'slate'
import { api, on } from './api/client'
import { tolerateMissingNodes } from './editor/tolerant-text'
import { App } from './shell/app'
import { chooseFiles, pictureFiles, reportFiles, tableFiles, anyFiles } from './shell/choose-file'
import { createWindow } from './shell/create-window'
import { showFaces } from './shell/faces'
import { isNarrow, isTight } from './shell/narrow'
import { createToasts } from './ui/toasts'

// Faults of the editor quote the text that they stumbled over: it stays out of their reports.
Scrubber.setScrubber((key, value) => (key === 'text' ? '…' : value))

tolerateMissingNodes()

const toasts = createToasts()
const desk = createWindow({
  connection: { api, on },
  tell: toasts.tell,
  isNarrow,
  isTight,
  chooseFile: () => chooseFiles(reportFiles, ([file]) => file && void desk.importFile(file)),
  chooseAnyFiles: (onFiles) => chooseFiles(anyFiles, onFiles),
  chooseWorkbooks: (onFiles) => chooseFiles(tableFiles, onFiles),
  choosePictures: (onFiles) => chooseFiles(pictureFiles, onFiles),
})

window.addEventListener('error', ({ error, message }) => {
  // A warning of the browser's own, not a fault: it had more to lay out than fits into a frame.
  if (!message.startsWith('ResizeObserver loop')) desk.fault(error ?? message)
})
window.addEventListener('unhandledrejection', ({ reason }) => desk.fault(reason))

const place = document.getElementById('root')
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
if (place) {
  createRoot(place, { onCaughtError: () => undefined }).render(
    <App window={desk} toasts={toasts} nonce={nonce} />,
  )
}
showFaces()
void desk.start()
