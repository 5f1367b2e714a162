import { readFileSync, writeFileSync } from 'node:fs'

/** Marks the fuse wire in every Electron binary (electron/docs/tutorial/fuses.md). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES = { EnableNodeCliInspectArguments: 3, LoadBrowserProcessSpecificV8Snapshot: 6 }

/**
 * Sets fuses in an Electron binary and reads them back. The wire is the sentinel, a version byte
 * (1), a length byte, then one character a fuse: '0' off, '1' on, 'r' removed.
 *
 * @param {string} file the executable
 * @param {Partial<Record<keyof typeof FUSES, boolean>>} wanted
 */
export function setFuses(file, wanted) {
  const binary = readFileSync(file)
  const wire = wireOf(binary)
  for (const [name, on] of Object.entries(wanted)) {
    if (binary[wire + FUSES[name]] === 'r'.charCodeAt(0)) throw new Error(`fuse removed: ${name}`)
    binary.write(on ? '1' : '0', wire + FUSES[name], 'latin1')
  }
  writeFileSync(file, binary)
  const written = readFileSync(file)
  for (const [name, on] of Object.entries(wanted)) {
    const state = String.fromCharCode(written[wireOf(written) + FUSES[name]])
    if (state !== (on ? '1' : '0')) throw new Error(`fuse not set: ${name}`)
  }
}

/** Offset of the first fuse. */
function wireOf(binary) {
  const start = binary.indexOf(SENTINEL, 0, 'latin1')
  if (start < 0 || binary.indexOf(SENTINEL, start + 1, 'latin1') >= 0) {
    throw new Error('no single fuse wire')
  }
  const wire = start + SENTINEL.length
  const length = binary[wire + 1]
  if (binary[wire] !== 1 || length <= Math.max(...Object.values(FUSES))) {
    throw new Error('unknown fuse wire')
  }
  return wire + 2
}
