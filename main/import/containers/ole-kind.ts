/** What office programs put into an OLE container ([MS-CFB]), told from the names in its directory. */
export type OleKind = 'doc' | 'xls' | 'ppt' | 'encrypted' | 'other'

/**
 * What an OLE container holds, told at a glance by walking no chain of it, so also of one that is
 * damaged; null for what is no container.
 */
export function oleKind(bytes: Uint8Array): OleKind | null {
  if (!signature.every((byte, at) => bytes[at] === byte)) return null
  return signs.find(([, names]) => names.some((name) => holds(bytes, name)))?.[0] ?? 'other'
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** A document with a workbook in it has both: the document is the outer one, and comes first. */
const signs: readonly (readonly [OleKind, readonly string[]])[] = [
  ['encrypted', ['EncryptedPackage']],
  ['doc', ['WordDocument']],
  ['ppt', ['PowerPoint Document']],
  ['xls', ['Workbook', 'Book']],
]

/** Entries of a directory stand at multiples of 128 and begin with their name in UTF-16, ended by NUL. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le')
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 2)) {
    if (at % 128 === 0) return true
  }
  return false
}
