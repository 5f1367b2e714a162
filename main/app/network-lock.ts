import { app, type Session, type WebContents } from 'electron'

const allowed = /^(app|blob|data|devtools):/u
/** Chromium's own viewer of PDFs, which lies in the program. */
const withViewer = /^(app|blob|data|devtools|chrome|chrome-extension):/u

/** Command-line switches against Chromium's own errands. To be called before Electron is ready. */
export function lockChromium(): void {
  // No name resolves, whatever asks for it: spelling dictionaries, updates, time, reports.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  for (const off of ['disable-background-networking', 'disable-component-update', 'no-pings']) {
    app.commandLine.appendSwitch(off)
  }
  app.commandLine.appendSwitch('disable-domain-reliability')
  // There are no secrets: the desktop's key ring is not to be asked for, nor its password.
  app.commandLine.appendSwitch('password-store', 'basic')
}

/** Refuses every request, permission, device and download of a session but the program's own files. */
export function lockSession(session: Session): void {
  lock(session, allowed)
}

/** The same for a session that shows a PDF. */
export function lockPaper(session: Session): void {
  lock(session, withViewer)
}

function lock(session: Session, urls: RegExp): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !urls.test(details.url) })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps a page where it is: no navigation, no new window, no page within it, no call. */
export function lockContents(contents: WebContents): void {
  // No request of a session: WebRTC would call by UDP and TCP whatever the locks above say.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
