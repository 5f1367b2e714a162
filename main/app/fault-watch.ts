import { app } from 'electron'
import type { Log } from './log'

/**
 * Hears of every fault of main that nobody caught, writes it into the log and goes on: the window
 * may hold words that are not saved yet. `tell` shows the first of them until it is done.
 */
export function watchFaults(log: Log, tell: (text: string) => Promise<void>): void {
  let telling = false
  const heard = (event: string) => (fault: unknown) => {
    const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
    log.write(event, text)
    if (telling) return
    telling = true
    void tell(text).finally(() => {
      telling = false
    })
  }
  process.on('uncaughtException', heard('fault'))
  process.on('unhandledRejection', heard('rejection'))
  app.on('child-process-gone', (_event, { type, reason, exitCode, name = '' }) => {
    if (reason !== 'clean-exit') log.write('process-gone', `${type} ${name} ${reason} ${exitCode}`)
  })
}
