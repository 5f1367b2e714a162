import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { acquireWindowLock, windowLockHeld } from '../../../main/store/window-lock'
import { startChild } from './child'
import { codeOf, temporaryFolder, value } from './samples'

describe("the window's lock", () => {
  test('is not held where there was never a window', () => {
    const folder = temporaryFolder()
    expect(windowLockHeld(folder)).toBe(false)
    expect(windowLockHeld(join(folder, 'none'))).toBe(false)
  })

  test('is had once in a process too, and free after its release', () => {
    const folder = join(temporaryFolder(), 'data')
    const release = value(acquireWindowLock(folder))
    expect(windowLockHeld(folder)).toBe(true)
    expect(codeOf(acquireWindowLock(folder))).toBe('window-open')
    expect(windowLockHeld(folder)).toBe(true)
    release()
    expect(windowLockHeld(folder)).toBe(false)
    value(acquireWindowLock(folder))()
  })

  test('is seen by another process, and goes with a killed one', async () => {
    const folder = temporaryFolder()
    const window = startChild('window', [folder])
    expect(await window.line('')).toBe('held')
    expect(windowLockHeld(folder)).toBe(true)
    expect(codeOf(acquireWindowLock(folder))).toBe('window-open')
    const second = startChild('window', [folder])
    expect(await second.line('')).toBe('window-open')
    window.process.kill('SIGKILL')
    second.process.kill('SIGKILL')
    await Promise.all([window.ended, second.ended])
    expect(windowLockHeld(folder)).toBe(false)
  })
})
