/** An object of a file with its number: `7 0 obj … endobj`. */
export interface PrintedObject {
  readonly number: number
  /** Where it begins and ends in the file, in bytes. */
  readonly start: number
  readonly end: number
}

export interface PrintedObjects {
  /** In the order in which they stand. */
  readonly objects: readonly PrintedObject[]
  /** Where the file's last words begin, behind the table. */
  readonly trailer: number
}

/** The objects of a file, by the table at its end (ISO 32000-1, 7.5.4); null where there is no such table. */
export function printedObjects(file: Buffer): PrintedObjects | null {
  const told = /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(
    file.toString('latin1', Math.max(0, file.length - 64)),
  )
  const table = Number(told?.[1] ?? file.length)
  const head = /^xref\n0 (\d+)\n/u.exec(file.toString('latin1', table, table + 32))
  if (!head) return null
  const first = table + head[0].length
  const trailer = first + Number(head[1]) * entryLength
  const starts = Array.from({ length: Number(head[1]) }, (_, number) => {
    const at = first + number * entryLength
    const [offset = '', , kind] = file.toString('latin1', at, at + entryLength).split(' ')
    return { number, start: kind === 'n' ? Number(offset) : -1 }
  }).filter(({ number, start }) => begins(file, start, `${number} 0 obj\n`))
  starts.sort((a, b) => a.start - b.start)
  const objects = starts.map((each, at) => ({ ...each, end: starts[at + 1]?.start ?? table }))
  return { objects, trailer }
}

const entryLength = 20

/** What stands between an object's number and its end. */
export function contentOf(file: Buffer, { number, start, end }: PrintedObject): string {
  return file
    .toString('latin1', start + `${number} 0 obj\n`.length, end)
    .replace(/\nendobj\n$/u, '')
}

/** Whether an object's content begins with these words, which are ASCII. */
export function contentBegins(
  file: Buffer,
  { number, start }: PrintedObject,
  words: string,
): boolean {
  return begins(file, start + `${number} 0 obj\n`.length, words)
}

function begins(file: Buffer, at: number, words: string): boolean {
  return at >= 0 && file.toString('latin1', at, at + words.length) === words
}

/**
 * The file with other contents, null for none, in place of those of some objects. It has no table, which
 * the library that reads it on does not need.
 */
export function withContents(
  file: Buffer,
  { objects, trailer }: PrintedObjects,
  changed: ReadonlyMap<number, string | null>,
): Uint8Array {
  const parts: Buffer[] = []
  let from = 0
  for (const { number, start, end } of objects) {
    const content = changed.get(number)
    if (content === undefined) continue
    parts.push(file.subarray(from, start))
    if (content !== null) parts.push(Buffer.from(`${number} 0 obj\n${content}\nendobj\n`, 'latin1'))
    from = end
  }
  parts.push(file.subarray(from, objects.at(-1)?.end ?? 0), file.subarray(trailer))
  return Buffer.concat(parts)
}
