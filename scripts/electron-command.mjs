import { onDisplay } from './display.mjs'
import { readRuntime } from './setup/runtime.mjs'

/**
 * How the built application starts here: command, arguments and environment for `spawn`.
 *
 * @param {string[]} appArguments handed to the application
 * @returns {{ command: string, args: string[], env: NodeJS.ProcessEnv }}
 */
export function electronCommand(appArguments) {
  const { electron, app } = readRuntime()
  const args = [...sandboxArguments(), ...(app === null ? [] : [app]), ...appArguments]
  const env = { ...process.env }
  // An Electron started from an editor's terminal would otherwise be a plain Node.
  delete env.ELECTRON_RUN_AS_NODE
  return { ...onDisplay(electron, args), env }
}

/** The sandbox of Chromium refuses root, and root only. */
function sandboxArguments() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
}
