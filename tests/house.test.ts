import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The house as an allow list: a room may import itself and what stands here, nothing else.
 * `shared` as a word means all of shared. A folder that is not here does not exist.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  'shared/model': [],
  'shared/contract': ['shared/model'],
  'shared/structure': ['shared/model'],
  'shared/figures': ['shared/model'],
  'shared/resolve': ['shared/model', 'shared/structure', 'shared/figures'],
  'shared/check': ['shared/model', 'shared/structure', 'shared/figures', 'shared/resolve'],
  'shared/html': ['shared/model', 'shared/structure'],
  'shared/layout': ['shared/model', 'shared/resolve'],
  'main/app': ['shared/model', 'shared/contract'],
  'main/preload': ['shared/contract'],
  'main/ipc': ['shared/model', 'shared/contract', 'main/services'],
  'main/services': ['shared', 'main/store', 'main/import', 'main/export', 'main/app'],
  'main/store': ['shared/model', 'shared/contract', 'shared/figures'],
  'main/import': ['shared/model', 'shared/html'],
  'main/export': [
    'shared/model',
    'shared/structure',
    'shared/figures',
    'shared/resolve',
    'shared/layout',
  ],
  'main/workers': ['shared', 'main/import', 'main/export'],
  'main/cli': ['shared', 'main/services', 'main/store', 'main/app'],
  'renderer/api': ['shared/model', 'shared/contract'],
  'renderer/session': ['shared', 'renderer/api'],
  'renderer/commands': ['shared/model', 'renderer/session'],
  'renderer/find': ['shared', 'renderer/session', 'renderer/ui'],
  'renderer/check': ['shared', 'renderer/session', 'renderer/find', 'renderer/ui'],
  'renderer/charts': ['shared', 'renderer/session', 'renderer/ui'],
  'renderer/editor': ['shared', 'renderer/session', 'renderer/charts', 'renderer/ui'],
  'renderer/binding': ['shared', 'renderer/session'],
  'renderer/editions': ['shared', 'renderer/session'],
  'renderer/figures': ['shared', 'renderer/session', 'renderer/charts', 'renderer/ui'],
  'renderer/library': ['shared', 'renderer/session', 'renderer/api', 'renderer/ui'],
  'renderer/import': ['shared', 'renderer/session', 'renderer/api', 'renderer/ui'],
  'renderer/manual': [],
  'renderer/official': ['shared', 'renderer/session', 'renderer/ui'],
  'renderer/preview': ['shared', 'renderer/session', 'renderer/ui'],
  'renderer/register': ['shared', 'renderer/session', 'renderer/ui'],
  'renderer/printing': ['shared', 'renderer/ui'],
  'renderer/rolling': ['shared', 'renderer/ui'],
  'renderer/settings': ['shared', 'renderer/api', 'renderer/ui'],
  'renderer/shell': ['shared', 'renderer'],
  'renderer/ui': [],
}

/** Files at a tree's top put its rooms together and may import all of the tree. */
const trees = ['shared', 'main', 'renderer'] as const
const root = resolve(import.meta.dirname, '..')
const files = trees.flatMap((tree) => sourceFiles(join(root, tree)))

describe('the house', () => {
  test('the whole house was seen', () => {
    expect(files.length).toBeGreaterThan(120)
    for (const room of Object.keys(rooms)) {
      expect(
        files.some((file) => file.startsWith(`${room}/`)),
        `${room} is empty`,
      ).toBe(true)
    }
  })

  test('every file stands in a room', () => {
    const homeless = files.filter((file) => file.split('/').length > 2 && !roomOf(file))
    expect(homeless).toEqual([])
  })

  test('a room imports only what the table allows it', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !mayImport(file, target))
        .map((target) => `${file} → ${target}`),
    )
    expect(broken).toEqual([])
  })

  test('Electron is imported by main/app, main/ipc, main/preload, main/services, main/workers and the files that put main together alone', () => {
    const allowed = /^main\/(app|ipc|preload|services|workers)\/|^main\/[a-z]+\.ts$/
    const broken = files.filter(
      (file) => packagesOf(file).includes('electron') && !allowed.test(file),
    )
    expect(broken).toEqual([])
  })

  test('only the store opens the database, only ipc names ipcMain, only api names the bridge', () => {
    expect(filesWith(/from 'better-sqlite3'/u, 'main')).toSatisfy(all(/^main\/store\//u))
    expect(filesWith(/\bipcMain\b/u, 'main')).toSatisfy(all(/^main\/ipc\//u))
    expect(filesWith(/window\.bridge/u, 'renderer')).toSatisfy(all(/^renderer\/api\//u))
  })

  test('no file is over 300 lines and no folder is a drawer', () => {
    expect(files.filter((file) => lines(file) > 300)).toEqual([])
    expect(
      files.filter((file) => /(^|\/)(utils?|helpers?|common|lib|misc)[./]/u.test(file)),
    ).toEqual([])
  })
})

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && statSync(join(folder, name)).isFile())
    .map((name) => relative(root, join(folder, name)).replaceAll('\\', '/'))
}

function roomOf(file: string): string | undefined {
  return Object.keys(rooms).find((room) => file.startsWith(`${room}/`))
}

function specifiers(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/gu)
  return Array.from(found, (match) => match[1] ?? '')
}

function packagesOf(file: string): string[] {
  return specifiers(file).filter((name) => !name.startsWith('.'))
}

/** Files of the house that a file imports, as paths from the root. */
function importsOf(file: string): string[] {
  return specifiers(file)
    .filter((name) => name.startsWith('.') && !/\.(css|json|md|svg|png|txt)(\?|$)/u.test(name))
    .map((name) => {
      const path = resolve(root, dirname(file), name)
      const real = [`${path}.ts`, `${path}.tsx`, path].find((each) => existsSync(each))
      return relative(root, real ?? path).replaceAll('\\', '/')
    })
}

function mayImport(file: string, target: string): boolean {
  const room = roomOf(file)
  if (!room) return target.startsWith(`${file.split('/')[0]}/`) || target.startsWith('shared/')
  if (target.startsWith(`${room}/`)) return true
  return (rooms[room] ?? []).some((allowed) => target.startsWith(`${allowed}/`))
}

function filesWith(pattern: RegExp, tree: string): string[] {
  const found = files.filter(
    (file) => file.startsWith(`${tree}/`) && pattern.test(readFileSync(join(root, file), 'utf8')),
  )
  expect(found.length, `${pattern} was found nowhere`).toBeGreaterThan(0)
  return found
}

function all(pattern: RegExp): (found: string[]) => boolean {
  return (found) => found.every((file) => pattern.test(file))
}

function lines(file: string): number {
  return readFileSync(join(root, file), 'utf8').split('\n').length
}
