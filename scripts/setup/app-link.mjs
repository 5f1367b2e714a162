import { existsSync, lstatSync, symlinkSync, unlinkSync } from 'node:fs'
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
  const resources = resourcesOf(electron)
  if (existsSync(join(resources, 'default_app.asar'))) return ROOT
  const link = join(resources, 'app')
  // Not rmSync, which takes a link to a folder for a folder.
  if (lstatSync(link, { throwIfNoEntry: false })) unlinkSync(link)
  symlinkSync(ROOT, link, 'junction')
  return null
}

/** The folder that its `process.resourcesPath` names. */
export function resourcesOf(electron) {
  return join(dirname(electron), process.platform === 'darwin' ? '../Resources' : 'resources')
}
