import { realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { textOf } from './places.mjs'
import { SetupStop } from './stop.mjs'

/**
 * The folder with the headers of a Node 20. Those of a newer Node build an addon that aborts in
 * Electron 33 after some hundred statements, so the version is read from the headers themselves.
 */
export function node20Headers() {
  const found = candidates().find((folder) =>
    /^#define NODE_MAJOR_VERSION 20$/m.test(textOf(join(folder, 'node_version.h'))),
  )
  if (found) return found
  throw new SetupStop(
    '找不到 Node 20 的头文件：请安装自带头文件的 Node 20（nodejs.org 的安装包或 NodeSource），或把 npm_config_nodedir 指向它的安装目录，然后重试。',
  )
}

/** npm scripts put Node 24 first on the path, hence every node on it and the one under npm. */
function candidates() {
  const { env } = process
  const nodes = [process.execPath, env.npm_node_execpath].filter(Boolean)
  for (const folder of (env.PATH ?? '').split(delimiter)) nodes.push(join(folder, 'node'))
  const prefixes = [env.npm_config_nodedir, ...nodes.map(prefixOf), '/usr', '/usr/local']
  return prefixes.filter(Boolean).flatMap((prefix) => [join(prefix, 'include/node'), prefix])
}

function prefixOf(node) {
  try {
    return dirname(dirname(realpathSync(node)))
  } catch {
    return null
  }
}
