import { crc32, deflateRawSync } from 'node:zlib'

/** An entry as it is to stand in the zip: what is not said is as an honest writer has it. */
export interface MadeEntry {
  readonly name: string
  readonly bytes: Uint8Array | string
  readonly stored?: boolean
  /** What the directory claims in place of the truth. */
  readonly size?: number
  readonly packed?: number
  readonly crc?: number
  readonly flags?: number
  readonly method?: number
  /** Where the directory says that the entry begins. */
  readonly at?: number
}

/** A zip of entries in order, with the lies that they tell. */
export function makeZip(entries: readonly MadeEntry[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const bytes = Buffer.from(entry.bytes)
    const data = entry.stored === true ? bytes : deflateRawSync(bytes)
    const fields = header(entry, bytes, data)
    const name = Buffer.from(entry.name)
    const local = Buffer.concat([uint(0x04034b50, 4), fields, name, data])
    const rest = [uint(0, 2), uint(0, 2), uint(0, 2), uint(0, 4), uint(entry.at ?? offset, 4)]
    central.push(
      Buffer.concat([uint(0x02014b50, 4), uint(20, 2), fields, Buffer.concat(rest), name]),
    )
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const count = uint(entries.length, 2)
  const end = [uint(0x06054b50, 4), uint(0, 4), count, count, uint(directory.length, 4)]
  return Buffer.concat([...locals, directory, ...end, uint(offset, 4), uint(0, 2)])
}

/** The fields that local and central headers share, from the version to the extra field's length. */
function header(entry: MadeEntry, bytes: Buffer, data: Buffer): Buffer {
  return Buffer.concat([
    uint(20, 2),
    uint(0x800 | (entry.flags ?? 0), 2),
    uint(entry.method ?? (entry.stored === true ? 0 : 8), 2),
    uint(0, 4),
    uint(entry.crc ?? crc32(bytes), 4),
    uint(entry.packed ?? data.length, 4),
    uint(entry.size ?? bytes.length, 4),
    uint(Buffer.byteLength(entry.name), 2),
    uint(0, 2),
  ])
}

function uint(value: number, length: 2 | 4): Buffer {
  const bytes = Buffer.alloc(length)
  if (length === 2) bytes.writeUInt16LE(value)
  else bytes.writeUInt32LE(value >>> 0)
  return bytes
}
