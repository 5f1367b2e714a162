import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'

/** ‘anto’: marks a SQLite file as a store of this program (bytes 68 to 71 of the header). */
export const applicationId = 0x616e746f

/** What stands where a store is expected. `version` is the `user_version` last committed. */
export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'store'; readonly version: number }

/**
 * Looks at a store without opening it: opening in WAL mode already changes the file. The header is
 * that of https://www.sqlite.org/fileformat2.html, 1.3; a newer first page in the log, committed
 * but not yet moved into the file, counts in its place (4.1). A log without a file, and an empty
 * file, are `foreign`: a new store gets its name only when it is whole. Throws errors of the file
 * system.
 */
export function lookAt(file: string): Found {
  if (!existsSync(file)) return hasBytes(`${file}-wal`) ? { kind: 'foreign' } : { kind: 'nothing' }
  if (!statSync(file).isFile()) return { kind: 'foreign' }
  const header = readAt(file, 0, headerLength)
  if (!isOurs(header)) return { kind: 'foreign' }
  const version = (firstPageOfLog(`${file}-wal`) ?? header).readUInt32BE(60)
  return version === 0 ? { kind: 'foreign' } : { kind: 'store', version }
}

function hasBytes(file: string): boolean {
  return existsSync(file) && statSync(file).size > 0
}

const headerLength = 100
const magic = Buffer.from('SQLite format 3\0', 'latin1')

function isOurs(header: Buffer): boolean {
  if (header.length < headerLength || !header.subarray(0, 16).equals(magic)) return false
  return header.readUInt32BE(68) === applicationId
}

const logHeaderLength = 32
const frameHeaderLength = 24

/** The header in the newest committed copy of page 1 in a write-ahead log, or null. */
function firstPageOfLog(wal: string): Buffer | null {
  if (!existsSync(wal)) return null
  const log = readAt(wal, 0, logHeaderLength)
  if (log.length < logHeaderLength) return null
  const step = frameHeaderLength + log.readUInt32BE(8)
  const salt = log.subarray(16, 24)
  let pending: Buffer | null = null
  let committed: Buffer | null = null
  for (let at = logHeaderLength; ; at += step) {
    const frame = readAt(wal, at, frameHeaderLength + headerLength)
    if (frame.length < frameHeaderLength + headerLength) return committed
    if (!frame.subarray(8, 16).equals(salt)) return committed
    if (frame.readUInt32BE(0) === 1) pending = frame.subarray(frameHeaderLength)
    const isCommit = frame.readUInt32BE(4) > 0
    if (isCommit) committed = pending
  }
}

function readAt(file: string, position: number, length: number): Buffer {
  const descriptor = openSync(file, 'r')
  try {
    const buffer = Buffer.alloc(length)
    return buffer.subarray(0, readSync(descriptor, buffer, 0, length, position))
  } finally {
    closeSync(descriptor)
  }
}
