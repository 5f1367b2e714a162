import { ok, type Result } from '../../../../shared/model/failure'
import { limits } from '../../limits'
import { tooMuchText } from '../../read-failures'
import { decodeText } from '../../text/decode'

/** Markup is longer than the text in it. */
const mostMarkup = 12 * limits.characters

/**
 * The markup of a page: by its byte order mark, else by the encoding that its head names or the
 * caller knows (`charset` of a MIME part), else by what fits. Failures as of `decodeText`.
 */
export function pageText(bytes: Uint8Array, charset: string | null = null): Result<string> {
  if (bytes.byteLength > 2 * mostMarkup) return tooMuchText
  const isMarked = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe
  const named = isMarked ? null : decoded(bytes, charset ?? namedEncoding(bytes))
  const text = named === null ? decodeText(bytes) : ok(named)
  return text.ok && text.value.length > mostMarkup ? tooMuchText : text
}

/**
 * What a page looks like at its very beginning, comments and declarations of XML apart: whole or the
 * part of one that a web system gives.
 */
export function isPage(bytes: Uint8Array): boolean {
  return beginning.test(startOf(bytes))
}

const beginning =
  /^(?:\s|<!--[\s\S]{0,2000}?-->|<\?xml[^>]{0,200}\?>)*<(?:!doctype\s+html|html|head|body|meta|title|link|base|style|script|table|div|p|h[1-6]|center|font|span|section|article|main|ul|ol|b|strong)\b[^<]*>/iu

function namedEncoding(bytes: Uint8Array): string | null {
  const named = /<meta[^>]{0,300}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([\w-]{1,40})/iu
  return named.exec(startOf(bytes))?.[1] ?? null
}

/** Null where the encoding is unknown or the bytes are not of it: pages lie about it. */
function decoded(bytes: Uint8Array, label: string | null): string | null {
  if (label === null) return null
  try {
    const decoder = new TextDecoder(/^gb/iu.test(label) ? 'gb18030' : label, { fatal: true })
    const text = decoder.decode(bytes)
    return /<[a-z!/]/iu.test(text.slice(0, 8192)) ? text : null
  } catch {
    return null
  }
}

function startOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 8192))
  const isBig = start[0] === 0xfe && start[1] === 0xff
  const isWide = isBig || (start[0] === 0xff && start[1] === 0xfe)
  const little = isBig ? start.subarray(0, start.length & ~1).swap16() : start
  return little.toString(isWide ? 'utf16le' : 'latin1').replace(/^(?:\uFEFF|ï»¿)/u, '')
}
