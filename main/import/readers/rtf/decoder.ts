import { encodingOf } from './encodings'

/** Makes text of bytes and of `\u`, with what stands in for the latter left out. */
export interface Decoder {
  readonly byte: (value: number) => void
  /** Plain characters, each a byte. */
  readonly text: (raw: string) => void
  /** A sign of `\u`; so many characters after it stand in for it. */
  readonly unicode: (param: number, standIns: number) => void
  /** A control symbol comes: whether it stands in for a sign, and is nothing. */
  readonly takesSymbol: () => boolean
  /** What waits is decoded; what stands in for a sign ends. */
  readonly flush: () => void
  readonly endStandIns: () => void
}

/**
 * Bytes that follow one another are decoded together, since a sign may have two of them.
 * `codePage` says of which they are.
 */
export function createDecoder(
  put: (text: string) => void,
  codePage: (bytes: Uint8Array) => number,
): Decoder {
  let pending: number[] = []
  let toSkip = 0
  const flush = (): void => {
    if (pending.length === 0) return
    const bytes = new Uint8Array(pending)
    pending = []
    put(new TextDecoder(encodingOf(codePage(bytes))).decode(bytes))
  }
  const skips = (): boolean => {
    if (toSkip === 0) return false
    toSkip -= 1
    return true
  }
  return {
    byte: (value) => {
      if (!skips()) pending.push(value)
    },
    text: (raw) => {
      const skipped = Math.min(toSkip, raw.length)
      toSkip -= skipped
      const rest = raw.slice(skipped)
      if (rest === '') return
      if (pending.length === 0 && !/[\u0080-\u00ff]/u.test(rest)) put(rest)
      else for (const each of rest) pending.push(each.charCodeAt(0))
    },
    unicode: (param, standIns) => {
      flush()
      // Written as a signed number of 16 bits.
      const unit = param < 0 ? param + 0x1_0000 : param
      if (unit > 0x1f && unit <= 0xffff) put(String.fromCharCode(unit))
      else if (unit > 0xffff && unit <= 0x10_ffff) put(String.fromCodePoint(unit))
      toSkip = standIns
    },
    takesSymbol: skips,
    flush,
    endStandIns: () => {
      toSkip = 0
    },
  }
}
