import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A Word document whose main part someone changed; `see` is shown every part of it. */
export function edited(
  docx: Uint8Array,
  change: (document: string) => string,
  see: (name: string, text: string) => void = () => {},
): Uint8Array {
  const parts = unzipSync(docx)
  for (const [name, bytes] of Object.entries(parts)) see(name, strFromU8(bytes))
  const document = parts['word/document.xml']
  if (!document) throw new Error('There is no main part.')
  const before = strFromU8(document)
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(before)) })
}
