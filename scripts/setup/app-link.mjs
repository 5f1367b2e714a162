import { existsSync, lstatSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './places.mjs'

/**
 * How an Electron finds the application. The stock one takes its folder as first argument, by its
 * default_app.asar; the repack has none and reads resources/app, made a link to the project.
 *
 * @param {string} electron the executable
 * @returns {string | null} the first argument, or null where the link does it
 */
export function linkApp(electron) {
  const inside = process.platform === 'darwin' ? '../Resources' : 'resources'
  const resources = join(dirname(electron), inside)
  if (existsSync(join(resources, 'default_app.asar'))) return ROOT
  const link = join(resources, 'app')
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link)
  symlinkSync(ROOT, link, 'junction')
  return null
}
