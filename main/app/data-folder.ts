import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Where reports are kept: what ANTOU_DATA names, else the user's folder for such data on this
 * system. Absolute; it need not exist yet.
 */
export function dataFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): string {
  const named = env['ANTOU_DATA']
  if (named) return resolve(named)
  const home = homedir()
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] || join(home, 'AppData', 'Roaming'), '案头')
    case 'darwin':
      return join(home, 'Library', 'Application Support', '案头')
    default:
      return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'antou')
  }
}
