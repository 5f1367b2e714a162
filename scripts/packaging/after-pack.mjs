import { lstatSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setReleaseFuses } from './release-fuses.mjs'

/**
 * electron-builder's hook on the folder that it has filled and not yet signed. Linux and Windows.
 *
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterPack({ appOutDir, electronPlatformName, packager }) {
  // The runtime's link to the project (app-link.mjs), where it came along.
  const link = join(packager.getResourcesDir(appOutDir), 'app')
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) unlinkSync(link)
  const executable =
    electronPlatformName === 'win32'
      ? `${packager.appInfo.productFilename}.exe`
      : packager.executableName
  setReleaseFuses(join(appOutDir, executable))
}
