import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail, type Result } from '../../shared/model/failure'
import type { Print } from './command'
import type { ElectronStart } from './electron-start'
import { writePictures } from './picture-files'
import { printAnswer } from './print-answer'

/**
 * Prints by starting an Electron of its own, on a display and with nobody hearing what it says.
 * Throws where Electron does not start or dies.
 */
export function electronPrint(start: () => Result<ElectronStart>): Print {
  return async (report, target, pictures) => {
    const electron = start()
    if (!electron.ok) return electron
    const folder = await mkdtemp(join(tmpdir(), 'antou-print-'))
    try {
      const from = join(folder, 'report.json')
      const answer = join(folder, 'answer.json')
      await writeFile(from, JSON.stringify(report))
      await writePictures(from, pictures)
      const whole = await ended(electron.value, ['print', from, target, answer], folder)
      if (!whole) return stopped
      if (!existsSync(answer)) throw new Error('打印用的 Electron 没有完成就结束了。')
      const read = printAnswer.parse(JSON.parse(await readFile(answer, 'utf8')))
      if ('fault' in read) throw new Error(read.fault)
      return read
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

/**
 * Waits for the end of Electron, which leaves its traces in `folder`. False where a signal to this
 * process ended it.
 */
function ended(
  { command, args }: ElectronStart,
  more: readonly string[],
  folder: string,
): Promise<boolean> {
  // A group of its own: xvfb-run hands no signal on. What Chromium says is for nobody.
  const child = spawn(command, [...args, ...more], {
    detached: process.platform !== 'win32',
    stdio: 'ignore',
    env: {
      ...process.env,
      // An Electron told to run as Node opens no window to print from.
      ELECTRON_RUN_AS_NODE: undefined,
      TMPDIR: folder,
      TEMP: folder,
    },
  })
  let whole = true
  const stop = (): void => {
    whole = false
    if (child.pid === undefined) return
    if (process.platform === 'win32') child.kill()
    else process.kill(-child.pid, 'SIGTERM')
  }
  for (const signal of signals) process.on(signal, stop)
  return new Promise<boolean>((give, refuse) => {
    child.once('error', refuse)
    child.once('exit', () => give(whole))
  }).finally(() => {
    for (const signal of signals) process.off(signal, stop)
  })
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const stopped = fail('cancelled', '导出已取消。', '原有的文件没有改动。')
