import { app } from 'electron'
import { dataFolder } from './app/data-folder'
import { lockChromium, lockContents } from './app/network-lock'
import { profileFolder, temporaryProfile } from './app/profile'
import { registerScheme } from './app/protocol'
import { openDesk } from './desk'
import { runPrinting } from './printing'

/** Electron's entry: the window, or with `--cli` the part of the command line that prints. */
const cli = process.argv.indexOf('--cli')
registerScheme()
lockChromium()
app.on('web-contents-created', (_event, contents) => lockContents(contents))
const folder = dataFolder()
app.setPath('userData', cli < 0 ? profileFolder(folder) : temporaryProfile())

if (cli >= 0) {
  void app.whenReady().then(() => runPrinting(process.argv.slice(cli + 1)))
} else if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(() => openDesk(folder, process.argv))
} else {
  // The first instance was told by `second-instance` and comes to the front.
  app.quit()
}
