import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { dataFolder } from '../../../main/app/data-folder'

const home = homedir()

test.each<[string, NodeJS.Platform, Record<string, string>, string]>([
  ['what ANTOU_DATA names', 'linux', { ANTOU_DATA: 'a/b', XDG_DATA_HOME: '/x' }, resolve('a/b')],
  ['on Linux', 'linux', {}, join(home, '.local/share/antou')],
  ['on Linux with a folder of its own', 'linux', { XDG_DATA_HOME: '/x' }, join('/x', 'antou')],
  ['on Windows', 'win32', { APPDATA: '/roaming' }, join('/roaming', '案头')],
  ['on Windows without APPDATA', 'win32', {}, join(home, 'AppData', 'Roaming', '案头')],
  ['on a Mac', 'darwin', {}, join(home, 'Library/Application Support', '案头')],
])('reports are kept in %s', (_, platform, env, folder) => {
  expect(dataFolder(env, platform)).toBe(folder)
})
