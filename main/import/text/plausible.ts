/**
 * The share, 0 to 1, of a text's characters beyond ASCII that Chinese offices write: the 3,755
 * commonest ideographs and Chinese punctuation. A right guess of an encoding gives over 0.9 for
 * simplified and over 0.6 for traditional Chinese, a wrong one (Big5 or UTF-8 read as GB18030, the
 * wrong byte order) under 0.4. Only the beginning is looked at; 1 for pure ASCII.
 */
export function plausibility(text: string): number {
  let beyondAscii = 0
  let known = 0
  for (const character of text.slice(0, looked)) {
    if (character <= '\u007F') continue
    beyondAscii += 1
    if (common.has(character) || punctuation.test(character)) known += 1
  }
  return beyondAscii === 0 ? 1 : known / beyondAscii
}

/** In UTF-16 code units. */
const looked = 200_000

const punctuation = /[·–—‘’“”…①-⑳\u3000-\u301F\uFF01-\uFF5E]/u

/** GB/T 2312 level 1: rows 16 to 55, 94 each, the last with 89. */
const common: ReadonlySet<string> = new Set(levelOne())

function levelOne(): string {
  const bytes: number[] = []
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    const last = row === 0xd7 ? 0xf9 : 0xfe
    for (let cell = 0xa1; cell <= last; cell += 1) bytes.push(row, cell)
  }
  return new TextDecoder('gb18030').decode(new Uint8Array(bytes))
}
