/**
 * The text of an XML part in pieces: UTF-8, or UTF-16 by its mark or by its first character, as
 * office formats allow and nothing else. Null, as the last piece, where bytes are of neither.
 */
export function* decodeXml(bytes: Uint8Array): Generator<string | null> {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true })
  for (let from = 0; from < bytes.length; from += step) {
    const stream = from + step < bytes.length
    const piece = bytes.subarray(from, from + step)
    try {
      yield decoder.decode(piece, { stream })
    } catch {
      yield null
      return
    }
  }
}

/** In bytes. */
const step = 64 * 1024

function encodingOf([first, second]: Uint8Array): string {
  const [less, nothing] = ['<'.charCodeAt(0), 0]
  if ((first === 0xff && second === 0xfe) || (first === less && second === nothing))
    return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === nothing && second === less))
    return 'utf-16be'
  return 'utf-8'
}
