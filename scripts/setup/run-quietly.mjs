import { spawn } from 'node:child_process'
import { ROOT } from './places.mjs'
import { say, SetupStop } from './stop.mjs'

/**
 * Runs a command to its end and answers its standard output. Its output is shown only when it
 * fails, then as a whole on standard error, followed by a SetupStop with `failure`.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ failure: string, env?: NodeJS.ProcessEnv, timeout?: number, silent?: boolean }} options
 *   `timeout` in milliseconds; `silent` keeps the output back even on failure
 * @returns {Promise<string>}
 */
export async function runQuietly(command, args, options) {
  const output = []
  const all = []
  const child = spawn(command, args, {
    cwd: ROOT,
    env: options.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: options.timeout,
    windowsHide: true,
  })
  child.stdout.on('data', (chunk) => output.push(chunk) && all.push(chunk))
  child.stderr.on('data', (chunk) => all.push(chunk))
  const code = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (status, signal) => resolve(status ?? signal))
  })
  if (code === 0) return Buffer.concat(output).toString('utf8')
  if (!options.silent) say(`${Buffer.concat(all).toString('utf8').trimEnd()}\n(${code})`)
  throw new SetupStop(options.failure)
}
