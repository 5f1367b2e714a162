import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** A screen of its own: a window that opens on another one never takes the focus away. */
export interface Screen {
  /** For the environment of a start; empty where the machine's own screen must do. */
  readonly env: Readonly<Record<string, string>>
  readonly stop: () => void
}

/** Starts a virtual screen where there can be one. */
export async function ownScreen(): Promise<Screen> {
  // A server that resets itself, as its last client has gone, may miss the signal that ends it.
  const args = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp', '-noreset']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const name = server.stdio[3]
  if (!name) throw new Error('The virtual screen has no pipe.')
  const missing = once(server, 'error').then(() => null)
  const said = await Promise.race([once(name, 'data'), missing])
  if (!said) return { env: {}, stop: () => undefined }
  return { env: { DISPLAY: `:${String(said[0]).trim()}` }, stop: () => void server.kill() }
}
