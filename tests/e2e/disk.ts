import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { dataFolder } from './antou'

/** A small disk of its own, mounted. */
export interface Disk {
  /** A folder on it. */
  readonly folder: string
  /** Writes until not a byte more fits. */
  readonly fill: () => void
  readonly makeRoom: () => void
  readonly setReadOnly: () => void
}

/** Mounts a disk of so many megabytes until the test ends. */
export function smallDisk(megabytes: number): Disk {
  const place = dataFolder()
  const mount = join(place, 'disk')
  const folder = join(mount, 'data')
  const filler = join(mount, 'filler')
  mkdirSync(mount)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', mount])
  onTestFinished(() => void execFileSync('umount', ['-l', mount]))
  mkdirSync(folder)
  return {
    folder,
    fill: () => fillUp(filler),
    makeRoom: () => rmSync(filler),
    setReadOnly: () => void execFileSync('mount', ['-o', 'remount,ro', mount]),
  }
}

function fillUp(file: string): void {
  const descriptor = openSync(file, 'a')
  for (let size = 1024 * 1024; size >= 1;) {
    try {
      writeSync(descriptor, Buffer.alloc(size))
    } catch {
      size = Math.floor(size / 2)
    }
  }
  closeSync(descriptor)
}
