import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50

/**
 * Unpacks chosen files of a zip file. Enough for one archive that is known byte for byte (its
 * checksum was verified before): no zip64, stored or deflated entries, names trusted.
 *
 * @param {string} zip
 * @param {string} folder where the files go
 * @param {(name: string) => string | null} target path below `folder` for an entry's name, or null
 */
export function unzip(zip, folder, target) {
  const file = openSync(zip, 'r')
  try {
    for (const entry of directoryOf(file)) {
      const path = entry.name.endsWith('/') ? null : target(entry.name)
      if (path === null) continue
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), contentOf(file, entry))
    }
  } finally {
    closeSync(file)
  }
}

function* directoryOf(file) {
  const { size } = fstatSync(file)
  const tail = bytes(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || tail.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('not a zip file')
  const directory = bytes(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  for (let at = 0; at < directory.length && directory.readUInt32LE(at) === ENTRY;) {
    const nameLength = directory.readUInt16LE(at + 28)
    yield {
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
}

function contentOf(file, entry) {
  const header = bytes(file, entry.offset, 30)
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = bytes(file, start, entry.packed)
  const content = entry.method === 0 ? packed : inflateRawSync(packed)
  if (content.length !== entry.size) throw new Error(`damaged zip entry: ${entry.name}`)
  return content
}

function bytes(file, position, length) {
  const buffer = Buffer.alloc(length)
  if (readSync(file, buffer, 0, length, position) !== length) throw new Error('zip file too short')
  return buffer
}
