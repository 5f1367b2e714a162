import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's root, absolute, without a slash at its end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** Unpacked Electron, built addon and their description; never in git. */
export const RUNTIME_FOLDER = join(ROOT, '.runtime')

/** Downloads, locks and reports that may be deleted at any time; never in git. */
export const CACHE_FOLDER = join(ROOT, '.cache')

/** The Node 24 of the `node` package: the tools refuse the system's Node 20. */
export const NODE_24 = join(
  ROOT,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** A file's text, or the empty string where there is none. */
export function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Hex SHA-256 over the parts, each closed so that parts cannot run into one another. */
export function hashOf(...parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}
