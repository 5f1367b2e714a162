import { readFileSync, writeFileSync } from 'node:fs'

/** Marks the fuse wire in every Electron binary (electron/docs/tutorial/fuses.md). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** In the order of the wire; older Electrons have the first of them. */
const NAMES = [
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
  'WasmTrapHandlers',
]

/**
 * The fuses on a binary's wire: the sentinel, a version byte (1), a length byte, then one
 * character a fuse, '0' off, '1' on, 'r' removed. Throws where one of them has no known name.
 *
 * @param {string} file the executable
 * @returns {Record<string, boolean | null>} null where the fuse was removed
 */
export function readFuses(file) {
  const binary = readFileSync(file)
  const { start, length } = wireOf(binary)
  const states = { 0: false, 1: true, r: null }
  return Object.fromEntries(
    NAMES.slice(0, length).map((name, at) => {
      const state = states[String.fromCharCode(binary[start + at])]
      if (state === undefined) throw new Error(`fuse of unknown state: ${name}`)
      return [name, state]
    }),
  )
}

/**
 * Sets fuses in an Electron binary and reads them back.
 *
 * @param {string} file the executable
 * @param {Record<string, boolean>} wanted by name; each must be on the wire
 */
export function setFuses(file, wanted) {
  const binary = readFileSync(file)
  const { start, length } = wireOf(binary)
  for (const [name, on] of Object.entries(wanted)) {
    const at = NAMES.indexOf(name)
    if (at < 0 || at >= length) throw new Error(`no such fuse on the wire: ${name}`)
    if (binary[start + at] === 'r'.charCodeAt(0)) throw new Error(`fuse removed: ${name}`)
    binary.write(on ? '1' : '0', start + at, 'latin1')
  }
  writeFileSync(file, binary)
  const written = readFuses(file)
  for (const [name, on] of Object.entries(wanted)) {
    if (written[name] !== on) throw new Error(`fuse not set: ${name}`)
  }
}

/** Offset of the first fuse, and their number. */
function wireOf(binary) {
  const found = binary.indexOf(SENTINEL, 0, 'latin1')
  if (found < 0 || binary.indexOf(SENTINEL, found + 1, 'latin1') >= 0) {
    throw new Error('no single fuse wire')
  }
  const wire = found + SENTINEL.length
  const length = binary[wire + 1]
  if (binary[wire] !== 1 || length === 0 || length > NAMES.length) {
    throw new Error('unknown fuse wire')
  }
  return { start: wire + 2, length }
}
