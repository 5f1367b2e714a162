import { existsSync, renameSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import { ok, type Result } from '../../shared/model/failure'
import { syncToDisk } from './backup'
import { writeFailure } from './write-failure'

/**
 * Renames a store that is not open, its log and shared memory with it, and gives the new
 * path: 案头.db becomes 案头-已损坏-2026-11-24.db. Not a byte of it changes.
 */
export function setAside(file: string, why = '已损坏'): Result<string> {
  try {
    const target = freeName(file, why)
    // The file first: a log left alone is recognised as one, a file without its log is not.
    for (const part of parts.filter((each) => existsSync(file + each))) {
      renameSync(file + part, target + part)
    }
    syncToDisk(dirname(file))
    return ok(target)
  } catch (error) {
    return { ok: false, failure: writeFailure(error) }
  }
}

const parts = ['', '-wal', '-shm', '-journal']

function freeName(file: string, why: string): string {
  const extension = extname(file)
  const stem = file.slice(0, file.length - extension.length)
  const day = new Date().toISOString().slice(0, 10)
  for (let count = 1; ; count += 1) {
    const path = `${stem}-${why}-${day}${count === 1 ? '' : `-${count}`}${extension}`
    if (!parts.some((part) => existsSync(path + part))) return path
  }
}
