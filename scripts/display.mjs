import { hasDisplay } from './setup/system-libraries.mjs'

/**
 * The command line to run something that opens windows: itself where there is a display, else
 * under a virtual one of its own.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {{ command: string, args: string[] }}
 */
export function onDisplay(command, args) {
  if (hasDisplay()) return { command, args }
  const screen = ['-a', '-s', '-screen 0 1920x1080x24']
  return { command: 'xvfb-run', args: [...screen, command, ...args] }
}
