import { ok, type Result } from '../../../shared/model/failure'
import { limits } from '../limits'
import { containerBroken, containerEncrypted, containerTooLarge } from './container-failures'

/** One entry of a zip's central directory. Offsets and sizes are bytes of the file. */
export interface Span {
  readonly name: string
  /** Where its local header begins. */
  readonly from: number
  /** Where its data begins. */
  readonly data: number
  readonly packed: number
  /** Unpacked, as declared. */
  readonly size: number
  readonly crc: number
  readonly method: number
  readonly encrypted: boolean
}

/**
 * Refuses a directory that no office program writes: too many entries, one name twice, entries that
 * share bytes, encrypted ones, or more in them than `limits` allow. Names that leave the archive
 * (`../`, absolute) are refused by the library that reads the directory.
 */
export function checkDirectory(spans: readonly Span[]): Result<null> {
  if (spans.length > limits.entries) return containerTooLarge
  if (spans.some(({ encrypted }) => encrypted)) return containerEncrypted
  const names = new Set(spans.map(({ name }) => name.toLowerCase()))
  if (names.size < spans.length || overlap(spans)) return containerBroken
  const total = spans.reduce((sum, { size }) => sum + size, 0)
  if (total > limits.unpacked || spans.some(({ size }) => size > limits.part)) {
    return containerTooLarge
  }
  return ok(null)
}

function overlap(spans: readonly Span[]): boolean {
  const ordered = [...spans].sort((one, other) => one.from - other.from)
  return ordered.some(({ data, packed }, index) => {
    const next = ordered[index + 1]
    return next !== undefined && next.from < data + packed
  })
}
