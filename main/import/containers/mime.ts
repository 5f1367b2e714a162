import { ok, type Result } from '../../../shared/model/failure'
import { limits } from '../limits'
import { containerBroken, containerTooLarge } from './container-failures'

/** A part of a MIME message that holds no parts itself. */
export interface MimePart {
  /** `text/html`, in small letters. */
  readonly type: string
  /** As the header names it; null where it does not. */
  readonly charset: string | null
  /** `Content-Location`, or '' without one. */
  readonly location: string
  /** `Content-ID` without its angle brackets, or ''. */
  readonly id: string
  readonly bytes: Uint8Array
}

/**
 * The leaf parts of a MIME message (RFC 2045, 2046, 2557), decoded, in their order. What is cut off at
 * the end is read as far as it goes. Failures: `file-unreadable`, `file-too-large`.
 */
export function mimeParts(bytes: Uint8Array): Result<readonly MimePart[]> {
  // Headers and boundaries are ASCII; in Latin-1 each byte is one character.
  const parts: MimePart[] = []
  const state = { room: limits.unpacked, fits: true }
  read(Buffer.from(bytes).toString('latin1'), 0, parts, state)
  if (!state.fits) return containerTooLarge
  return parts.length === 0 ? containerBroken : ok(parts)
}

interface State {
  /** Bytes that may still come out. */
  room: number
  fits: boolean
}

function read(message: string, depth: number, parts: MimePart[], state: State): void {
  const { headers, body } = parted(message)
  const type = headers.get('content-type') ?? 'text/plain'
  const boundary = parameter(type, 'boundary')
  if (boundary !== null && /^multipart\//iu.test(type) && depth < deepest) {
    for (const part of between(body, boundary)) {
      if (parts.length >= limits.entries) state.fits = false
      if (state.fits) read(part, depth + 1, parts, state)
    }
    return
  }
  const content = decoded(body, headers.get('content-transfer-encoding') ?? '')
  state.room -= content.byteLength
  if (state.room < 0) state.fits = false
  parts.push({
    type: (type.split(';')[0] ?? '').trim().toLowerCase(),
    charset: parameter(type, 'charset'),
    location: headers.get('content-location') ?? '',
    id: (headers.get('content-id') ?? '').replaceAll(/[<>]/gu, ''),
    bytes: content,
  })
}

const deepest = 5

/** Headers by their name in small letters, folded lines joined, and what follows the empty line. */
function parted(message: string): { headers: ReadonlyMap<string, string>; body: string } {
  const start = message.replace(/^(?:\r?\n)+/u, '')
  const end = /\r?\n\r?\n/u.exec(start)
  const head = start.slice(0, Math.min(end?.index ?? start.length, longestHead))
  const lines = head.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u)
  const pairs = lines.flatMap((line) => {
    const colon = line.indexOf(':')
    const pair = [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const
    return colon > 0 ? [pair] : []
  })
  return { headers: new Map(pairs), body: end ? start.slice(end.index + end[0].length) : '' }
}

const longestHead = 64 * 1024

function parameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s{0,20}${name}\\s{0,5}=\\s{0,5}(?:"([^"]*)"|([^\\s;]+))`, 'iu').exec(
    header,
  )
  return found?.[1] ?? found?.[2] ?? null
}

/** What stands between the boundary lines; what comes before the first and after the last is not read. */
function between(body: string, boundary: string): readonly string[] {
  const found: string[] = []
  const line = `--${boundary}`
  let from = startOfLine(body, line, 0)
  while (from >= 0 && found.length <= limits.entries) {
    const after = from + line.length
    if (body.startsWith('--', after)) break
    const next = startOfLine(body, line, after)
    const part = body.slice(after, next < 0 ? body.length : next)
    found.push(part.replace(/^[ \t]*\r?\n/u, '').replace(/\r?\n$/u, ''))
    from = next
  }
  return found
}

function startOfLine(body: string, line: string, from: number): number {
  let at = body.indexOf(line, from)
  while (at > 0 && body[at - 1] !== '\n') at = body.indexOf(line, at + line.length)
  return at
}

function decoded(body: string, encoding: string): Uint8Array {
  switch (encoding.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64')
    case 'quoted-printable':
      return quotedPrintable(body)
    default:
      return Buffer.from(body, 'latin1')
  }
}

function quotedPrintable(body: string): Uint8Array {
  const joined = body.replaceAll(/=[ \t]*\r?\n/gu, '')
  const plain = joined.replaceAll(/=([0-9a-f]{2})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(plain, 'latin1')
}
