import { join } from 'node:path'
import { app } from 'electron'
import { dataFolder } from './app/data-folder'
import { lockChromium, lockContents } from './app/network-lock'
import { profileFolder, temporaryProfile } from './app/profile'
import { registerScheme } from './app/protocol'
import { isWorker } from './app/worker-process'
import { commandWords } from './cli/command-words'
import { exit } from './cli/command'
import type { ElectronStart } from './cli/electron-start'
import { runExecutable } from './cli/executable'
import { openDesk } from './desk'
import { runPrinting } from './printing'

/** Electron's entry: one of its workers, the command line, the part of it that prints, the window. */
const words = commandWords(process.argv.slice(1), process.defaultApp ?? false)
if (words.length > 0 || isWorker()) endWithFaults()
if (isWorker()) {
  await import('./workers/parse')
  // Electron waits for this module before it looks for a display: a worker lives in this wait.
  await new Promise<never>(() => {})
} else if (words.length > 0 && words[0] !== 'print') {
  // Awaited for the same reason: a command needs no display.
  app.exit(await runExecutable(words, ownStart(), join(app.getAppPath(), 'out/main')))
} else {
  openElectron()
}

function openElectron(): void {
  const prints = words.length > 0
  registerScheme()
  lockChromium()
  // Dates and menus of Chromium's own are the user's, whatever the system speaks.
  app.commandLine.appendSwitch('lang', 'zh-CN')
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
  const folder = dataFolder()
  app.setPath('userData', prints ? temporaryProfile() : profileFolder(folder))

  if (prints) {
    void app.whenReady().then(() => runPrinting(words))
  } else if (app.requestSingleInstanceLock()) {
    void app.whenReady().then(() => openDesk(folder, process.argv))
  } else {
    // The first instance was told by `second-instance` and comes to the front.
    app.quit()
  }
}

/** Electron shows a fault in a dialog and goes on; where nobody looks, it is the end. */
function endWithFaults(): void {
  const end = (fault: unknown): void => {
    const [line = ''] = String(fault).split('\n', 1)
    process.stderr.write(`程序出错了，这不是您的错：${line}\n`)
    app.exit(exit.fault)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}

/** How this very process was started, as far as Electron is concerned. */
function ownStart(): ElectronStart {
  const sandbox = process.argv.filter((arg) => arg === '--no-sandbox')
  return {
    command: process.execPath,
    args: [...sandbox, ...(process.defaultApp ? [app.getAppPath()] : [])],
  }
}
