import { fail, ok, type Result } from '../../../shared/model/failure'
import { notText } from '../read-failures'
import { splitLines } from './lines'
import { plausibility } from './plausible'

/**
 * The text of bytes in UTF-8, UTF-16 or GB18030, told from the bytes: by the byte order mark,
 * else by which encoding fits. A few broken bytes become U+FFFD. Fails with `file-encoding`, or
 * with `file-not-text` where NULs say that it never was a text.
 */
export function decodeText(bytes: Uint8Array): Result<string> {
  const mark = marks.find(({ start }) => start.every((byte, index) => bytes[index] === byte))
  if (mark) return mark.encoding ? marked(bytes, mark.encoding) : otherEncoding
  const utf8 = strict(bytes, 'utf-8')
  if (utf8 !== null && !utf8.includes('\0')) return ok(utf8)
  const read = unmarkedUtf16(bytes) ?? brokenUtf8(bytes) ?? gb18030(bytes)
  if (read !== null) return ok(read)
  return bytes.includes(0) ? notText : unreadable(bytes)
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** UTF-32 comes before UTF-16, whose mark it begins with; nobody's editor writes it by accident. */
const marks: readonly { readonly start: readonly number[]; readonly encoding: Encoding | null }[] =
  [
    { start: [0xff, 0xfe, 0, 0], encoding: null },
    { start: [0, 0, 0xfe, 0xff], encoding: null },
    { start: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
    { start: [0xff, 0xfe], encoding: 'utf-16le' },
    { start: [0xfe, 0xff], encoding: 'utf-16be' },
    { start: [0x84, 0x31, 0x95, 0x33], encoding: 'gb18030' },
  ]

function marked(bytes: Uint8Array, encoding: Encoding): Result<string> {
  // Only the Unicode encodings lose their mark in decoding.
  const text = loose(bytes, encoding).replace(/^\uFEFF/u, '')
  return broken(text) > tolerated ? unreadable(bytes, encoding) : ok(text)
}

/**
 * Windows' old “Unicode” without a mark; short of NULs, since Chinese text may have none. It need
 * not be far above half, as rare characters of names may be many, but better than GB18030 makes it.
 */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.byteLength % 2 === 1) return null
  const [best] = (['utf-16le', 'utf-16be'] as const)
    .flatMap((encoding) => strict(bytes, encoding) ?? [])
    .filter((text) => !text.includes('\0'))
    .map((text) => ({ text, share: plausibility(text) }))
    .toSorted((a, b) => b.share - a.share)
  if (!best || best.share < 0.5) return null
  const other = strict(bytes, 'gb18030')
  const isOther = other !== null && !other.includes('\0') && plausibility(other) >= best.share
  return isOther ? null : best.text
}

/** What was UTF-8 once: other encodings give no long run of its three-byte forms. */
function brokenUtf8(bytes: Uint8Array): string | null {
  const text = loose(bytes, 'utf-8')
  return broken(text) <= tolerated ? text : null
}

function gb18030(bytes: Uint8Array): string | null {
  const text = loose(bytes, 'gb18030')
  return broken(text) <= tolerated && plausibility(text) >= 0.5 ? text : null
}

/** Broken characters for each whole one beyond Latin. */
const tolerated = 0.2

function broken(text: string): number {
  const bad = text.match(/\uFFFD/gu)?.length ?? 0
  if (bad === 0) return 0
  const whole = text.match(/[\u0800-\uFFFC]/gu)?.length ?? 0
  return bad / whole
}

function strict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function loose(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes)
}

function unreadable(bytes: Uint8Array, encoding: Encoding = 'utf-8'): Result<never> {
  const line = splitLines(loose(bytes, encoding)).findIndex((text) => text.includes('\uFFFD'))
  return fail(
    'file-encoding',
    `看不出文件用的是哪种编码，第${line + 1}行就有无法辨认的内容。`,
    saveAsUtf8,
  )
}

const saveAsUtf8 = '请用记事本或 WPS 打开它，文字正常的话另存为 UTF-8 编码的 .txt，再导入。'

const otherEncoding = fail('file-encoding', '文件是 UTF-32 编码，案头不读这种编码。', saveAsUtf8)
