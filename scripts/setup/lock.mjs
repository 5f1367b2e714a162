import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CACHE_FOLDER } from './places.mjs'
import { say } from './stop.mjs'

/** No step of setting up takes longer; an older lock belongs to a process number used again. */
const OLDEST_LOCK_MS = 30 * 60_000

/**
 * Runs `work` while no other process of this project holds the lock `name`. A lock whose owner is
 * gone is taken over.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const folder = join(CACHE_FOLDER, 'locks')
  const lock = join(folder, name)
  mkdirSync(folder, { recursive: true })
  for (let turn = 0; !take(lock); turn += 1) {
    if (isStale(lock)) removeStale(lock)
    else {
      if (turn === 10) say('另一个进程正在准备同样的内容，稍候……')
      await pause(200)
    }
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/** The folder appears with its owner inside, in one step: renaming onto a full folder fails. */
function take(lock) {
  const own = `${lock}.${process.pid}`
  mkdirSync(own, { recursive: true })
  writeFileSync(join(own, 'pid'), String(process.pid))
  try {
    renameSync(own, lock)
    return true
  } catch {
    rmSync(own, { recursive: true, force: true })
    return false
  }
}

function isStale(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > OLDEST_LOCK_MS) return true
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0)
    return false
  } catch (error) {
    // ENOENT: released meanwhile. EPERM: alive, of another user. ESRCH: gone.
    return error.code === 'ESRCH'
  }
}

/** Of two that find the same stale lock, the later may have moved a fresh one: it is put back. */
function removeStale(lock) {
  const aside = `${lock}.stale.${process.pid}`
  try {
    renameSync(lock, aside)
    if (isStale(aside)) rmSync(aside, { recursive: true, force: true })
    else renameSync(aside, lock)
  } catch {
    // Somebody else was quicker.
  }
}
