import { inflateRawSync } from 'node:zlib'

/** What office programs put into a zip, told from the names of its files. */
export type ZipKind = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odf' | 'ofd' | 'other'

/**
 * What a zip holds, told at a glance and before it is opened, so also of one that is cut or damaged;
 * null for what is no zip. Whether it is sound, `openZip` says.
 */
export function zipKind(bytes: Uint8Array): ZipKind | null {
  if (!signatures.some((signature) => begins(bytes, 0, signature))) return null
  const names = namesOf(bytes)
  return signs.find(([, start]) => names.some((name) => name.startsWith(start)))?.[0] ?? 'other'
}

const signs: readonly (readonly [ZipKind, string])[] = [
  ['odt', 'mimetypeapplication/vnd.oasis.opendocument.text'],
  ['ods', 'mimetypeapplication/vnd.oasis.opendocument.sp'],
  ['odf', 'mimetypeapplication/vnd.oasis'],
  ['ofd', 'ofd.xml'],
  ['docx', 'word/'],
  ['xlsx', 'xl/'],
  ['pptx', 'ppt/'],
  // A package whose parts lie in other folders: only what it holds says what it is.
  ['docx', '[content_types].xml'],
]

const local = 'PK\x03\x04'
const central = 'PK\x01\x02'
const end = 'PK\x05\x06'
const signatures = [local, end]

/** Names of entries, in lower case, from the directory at the end, or the beginning of a cut file. */
function namesOf(bytes: Uint8Array): readonly string[] {
  const looked = 1 << 18
  const from = directoryStart(bytes)
  const to = Math.min(from + looked, bytes.length)
  const listed = namesAt(bytes, from, to, central, 46, 28)
  const first = namesAt(bytes, 0, Math.min(looked, bytes.length), local, 30, 26)
  // The one entry whose content says more than its name.
  const mimetype = first[0]?.startsWith('mimetype') ? first[0] : packedMimetype(bytes, from, to)
  return [...(mimetype ? [mimetype] : []), ...(listed.length > 0 ? listed : first)]
}

/**
 * The entry with its value where it is not the first one or is compressed, against the standard
 * (OpenDocument 1.3, part 2, 3.3), as SheetJS writes it; null where there is none.
 */
function packedMimetype(bytes: Uint8Array, from: number, to: number): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = from; at + 46 + 8 < to; at += 1) {
    if (bytes[at] !== 0x50 || !begins(bytes, at, central)) continue
    if (view.getUint16(at + 28, true) !== 8 || !begins(bytes, at + 46, 'mimetype')) continue
    const size = view.getUint32(at + 20, true)
    const start = view.getUint32(at + 42, true)
    if (size > longestMimetype || start + 30 > bytes.length) return null
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
    const value = unpacked(bytes.subarray(data, data + size), view.getUint16(at + 10, true))
    return value && `mimetype${new TextDecoder('latin1').decode(value).toLowerCase()}`
  }
  return null
}

/** In bytes, packed or not. */
const longestMimetype = 128

/** Null where it is packed in another way or damaged. */
function unpacked(bytes: Uint8Array, method: number): Uint8Array | null {
  if (method === 0) return bytes
  if (method !== 8) return null
  try {
    return inflateRawSync(bytes, { maxOutputLength: longestMimetype })
  } catch {
    return null
  }
}

/** As the end record says; the end of the bytes where there is none. */
function directoryStart(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const first = Math.max(0, bytes.length - (1 << 16) - 22)
  for (let at = bytes.length - 22; at >= first; at -= 1) {
    if (begins(bytes, at, end)) return view.getUint32(at + 16, true)
  }
  return bytes.length
}

function namesAt(
  bytes: Uint8Array,
  from: number,
  to: number,
  signature: string,
  nameAt: number,
  lengthAt: number,
): string[] {
  const names: string[] = []
  for (let at = from; at + nameAt < to; at += 1) {
    if (bytes[at] !== 0x50 || !begins(bytes, at, signature)) continue
    const length = (bytes[at + lengthAt] ?? 0) + 256 * (bytes[at + lengthAt + 1] ?? 0)
    // A stored mimetype is read with its value, which follows its name at once.
    const more = names.length === 0 ? 46 : 0
    const name = bytes.subarray(at + nameAt, at + nameAt + length + more)
    // Some writers on Windows part folders by backslashes.
    names.push(new TextDecoder('latin1').decode(name).toLowerCase().replaceAll('\\', '/'))
  }
  return names
}

function begins(bytes: Uint8Array, at: number, signature: string): boolean {
  return Array.from(signature).every(
    (character, index) => bytes[at + index] === character.charCodeAt(0),
  )
}
