import { runQuietly } from './run-quietly.mjs'

/**
 * Runs npm as `runQuietly` does. Inside an npm script npm names its own file; outside of one it is
 * looked up, on Windows by the shell since npm is a .cmd there.
 *
 * @param {string[]} parameters
 * @param {Parameters<typeof runQuietly>[2]} options
 */
export function runNpm(parameters, options) {
  // Under `npm -s` an inner npm would keep its reasons to itself.
  const args = [...parameters, '--loglevel=error']
  const file = process.env.npm_execpath
  if (file?.endsWith('.js')) {
    return runQuietly(process.env.npm_node_execpath ?? process.execPath, [file, ...args], options)
  }
  if (process.platform === 'win32') return runQuietly('cmd', ['/d', '/c', 'npm', ...args], options)
  return runQuietly('npm', args, options)
}
