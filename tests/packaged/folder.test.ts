import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packagedFolder } from './application'

const folder = await packagedFolder()
const asar = readFileSync(join(folder, 'resources/app.asar'))
const inside = filesOf(asar)

test('every fuse on the wire has its release state', () => {
  const binary = readFileSync(join(folder, 'antou')).toString('latin1')
  const [, version, length, wire] =
    /dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX([^])([^])([01r]+)/u.exec(binary) ?? []
  expect([version, length?.charCodeAt(0)]).toEqual(['\u0001', wire?.length])
  // RunAsNode, CookieEncryption, NodeOptions, NodeCliInspect, AsarIntegrity, OnlyLoadAppFromAsar,
  // BrowserProcessSpecificV8Snapshot, FileProtocolExtraPrivileges; newer ones: WasmTrapHandlers.
  expect(wire).toMatch(/^01001100$|^010011001$/u)
})

test('nothing but the program is in it', () => {
  const foreign = inside.filter(
    (file) =>
      !/^(package\.json|out\/(main|preload|renderer)\/|node_modules\/better-sqlite3\/(lib\/|LICENSE$|package\.json$))/u.test(
        file,
      ),
  )
  expect(foreign).toEqual([])
  expect(inside.filter((file) => /\.(map|ts|tsx|node)$|\.test\.|cli\.js$/u.test(file))).toEqual([])
  expect(inside).toEqual(
    expect.arrayContaining(
      [
        'main/index.js',
        'main/parse.js',
        'main/finish-pdf.js',
        'preload/index.cjs',
        'renderer/index.html',
        'renderer/fonts/fonts.css',
        'renderer/fonts/song-0.woff2',
      ].map((file) => `out/${file}`),
    ),
  )
})

test('its addon stands outside the archive, and no link leads to the project', () => {
  expect(readdirSync(join(folder, 'resources')).toSorted()).toEqual([
    'app.asar',
    'better-sqlite3.node',
  ])
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(all.filter((name) => lstatSync(join(folder, name)).isSymbolicLink())).toEqual([])
})

test('what is bundled goes with its licence', () => {
  for (const name of ['noto-serif-sc', 'noto-sans-sc']) {
    expect(inside).toContain(`out/renderer/fonts/fontsource-${name}-LICENSE.txt`)
  }
  expect(inside).toContain('out/renderer/fonts/chinese-fonts-lxgwwenkai-LICENSE.txt')
  expect(inside).toContain('out/main/licenses.md')
  expect(inside).toContain('out/renderer/licenses.md')
  const words = asar.toString('utf8')
  for (const name of ['antd', 'react', 'slate', 'zod', '@cantoo/pdf-lib']) {
    expect(words).toContain(`\n## ${name} - `)
  }
  expect(existsSync(join(folder, 'LICENSES.chromium.html'))).toBe(true)
})

interface AsarFolder {
  readonly files: Readonly<Record<string, AsarFolder | { readonly size: number }>>
}

/** The paths in an archive, from its own list: two sizes, then JSON. */
function filesOf(archive: Buffer): readonly string[] {
  const length = archive.readUInt32LE(12)
  const header: AsarFolder = JSON.parse(archive.toString('utf8', 16, 16 + length))
  return below(header, '')
}

function below({ files }: AsarFolder, path: string): readonly string[] {
  return Object.entries(files).flatMap(([name, entry]) =>
    'files' in entry ? below(entry, `${path}${name}/`) : [`${path}${name}`],
  )
}
