import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { dataFolder } from './antou'

/** A disk that can be full, or refuse every write. */
export interface Disk {
  /** A folder on it. */
  readonly folder: string
  /** What the program that works on it must be started with. */
  readonly env: Readonly<Record<string, string>>
  /** From now on not a byte more fits. */
  readonly fill: () => void
  readonly makeRoom: () => void
  readonly setReadOnly: () => void
}

/** A small disk of so many megabytes, mounted until the test ends; where one may not mount, faults. */
export function smallDisk(megabytes: number): Disk {
  const place = dataFolder()
  const mount = join(place, 'disk')
  mkdirSync(mount)
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', mount])
  if (made.status !== 0) return faultyDisk(place)
  onTestFinished(() => void execFileSync('umount', ['-l', mount]))
  const folder = join(mount, 'data')
  const filler = join(mount, 'filler')
  mkdirSync(folder)
  return {
    folder,
    env: {},
    fill: () => fillUp(filler),
    makeRoom: () => rmSync(filler),
    setReadOnly: () => void execFileSync('mount', ['-o', 'remount,ro', mount]),
  }
}

/** The system's own calls, which fail when they are told to. */
function faultyDisk(place: string): Disk {
  const folder = join(place, 'data')
  const library = join(place, 'faults.so')
  const told = join(place, 'told')
  mkdirSync(folder)
  const source = join(import.meta.dirname, 'faults.c')
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'])
  return {
    folder,
    env: { LD_PRELOAD: library, ANTOU_FAULTS: told, ANTOU_FAULTS_IN: folder },
    fill: () => writeFileSync(told, 'full'),
    makeRoom: () => rmSync(told),
    setReadOnly: () => writeFileSync(told, 'read-only'),
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
