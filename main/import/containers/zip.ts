import { crc32, inflateRawSync } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { ok, type Result } from '../../../shared/model/failure'
import { limits } from '../limits'
import { checkDirectory, type Span } from './zip-directory'
import { containerBroken, containerTooLarge, entryUnknown } from './container-failures'

/** A zip whose directory was found sound. Nothing of it is unpacked before it is asked for. */
export interface Zip {
  /** Names of its files as stored, `/` between folders, without the folders. */
  readonly names: readonly string[]
  /** Whether it holds a file of that name, letters of either case alike as in OPC. */
  readonly has: (name: string) => boolean
  /**
   * The bytes of a file, counted while they are unpacked against `limits` and checked against their
   * CRC; null where there is no such file. Failures: `file-too-large`, `file-unreadable`.
   */
  readonly read: (name: string) => Result<Uint8Array> | null
}

/**
 * Opens a zip and checks its directory before anything is unpacked: count, names (`../`, absolute,
 * twice), encryption, declared sizes, overlaps. Failures: `file-unreadable`, `file-too-large`.
 */
export async function openZip(bytes: Uint8Array): Promise<Result<Zip>> {
  const spans = await readSpans(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (!spans) return containerBroken
  const checked = checkDirectory(spans)
  if (!checked.ok) return checked
  const files = spans.filter(({ name }) => !name.endsWith('/'))
  const byName = new Map(files.map((span) => [span.name.toLowerCase(), span]))
  let unpacked = 0
  return ok({
    names: files.map(({ name }) => name),
    has: (name) => byName.has(name.toLowerCase()),
    read: (name) => {
      const span = byName.get(name.toLowerCase())
      if (!span) return null
      const part = unpack(bytes, span, limits.unpacked - unpacked)
      if (part.ok) unpacked += part.value.byteLength
      return part
    },
  })
}

/** The entries of the central directory with where their data stands; null where it is damaged. */
async function readSpans(bytes: Buffer): Promise<Span[] | null> {
  const spans: Span[] = []
  try {
    const zip = await fromBufferPromise(bytes)
    for await (const entry of zip.eachEntry()) {
      spans.push(spanOf(entry, await dataStart(zip, entry)))
      if (spans.length > limits.entries) break
    }
    return spans
  } catch {
    return null
  }
}

function spanOf(entry: Entry, data: number): Span {
  return {
    name: entry.fileName,
    from: entry.relativeOffsetOfLocalHeader,
    data,
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    crc: entry.crc32,
    method: entry.compressionMethod,
    encrypted: entry.isEncrypted(),
  }
}

function dataStart(zip: ZipFile, entry: Entry): Promise<number> {
  return new Promise((give, refuse) => {
    zip.readLocalFileHeader(entry, { minimal: true }, (fault, header) => {
      if (fault) refuse(fault)
      else give(header.fileDataStart)
    })
  })
}

/** The declared sizes are not believed: what comes out is counted, and must come out as declared. */
function unpack(bytes: Uint8Array, span: Span, room: number): Result<Uint8Array> {
  const packed = bytes.subarray(span.data, span.data + span.packed)
  if (span.method !== stored && span.method !== deflated) return entryUnknown
  const most = Math.min(limits.part, room, Math.max(limits.ratioFrom, span.packed * limits.ratio))
  if (span.size > most) return containerTooLarge
  const part = span.method === stored ? packed : inflate(packed, span.size)
  const isWhole = part?.byteLength === span.size && crc32(part) === span.crc
  return isWhole ? ok(part) : containerBroken
}

const stored = 0
const deflated = 8

function inflate(packed: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most), chunkSize: 64 * 1024 })
  } catch {
    return null
  }
}
