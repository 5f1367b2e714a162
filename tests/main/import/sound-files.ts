import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { ImportFile } from '../../../main/import/reader'

const root = resolve(import.meta.dirname, '../../..')
const fixtures = join(root, 'tests/fixtures/import')

/** Sound files of every format that is read: what other programs wrote, and texts made here. */
export const soundFiles: readonly ImportFile[] = [
  fileAt(join(root, 'assets/example/report.txt')),
  ...readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/u.test(name) && !name.endsWith('README.md'))
    .map((name) => fileAt(join(fixtures, name))),
  { name: 'made.md', bytes: Buffer.from(markdown()) },
  { name: 'made.mht', bytes: Buffer.from(singleFilePage()) },
  { name: 'made.csv', bytes: Buffer.from(table()) },
]

function fileAt(path: string): ImportFile {
  return { name: basename(path), bytes: readFileSync(path) }
}

function markdown(): string {
  const lines = readFileSync(join(root, 'assets/example/report.txt'), 'utf8').split('\n')
  const text = lines.map((line) => (/^\s*[一二三四]、/u.test(line) ? `## ${line.trim()}` : line))
  return `# 青禾市法治政府建设情况报告\n\n${text.join('\n\n')}\n\n1. **甲**\n3. [乙](a)[^1]\n\n[^1]: 注\n\n| 项目 | 件数 |\n|---|---|\n| 复议 | 72 |\n`
}

/** As Word saves one, its page in base64 and a picture of a point. */
function singleFilePage(): string {
  const page = readFileSync(join(fixtures, 'html/health.libreoffice-typed.html'))
  const part = (type: string, location: string, base64: string) =>
    `--=_1\r\nContent-Location: ${location}\r\nContent-Transfer-Encoding: base64\r\nContent-Type: ${type}\r\n\r\n${base64.replaceAll(/.{76}/gu, '$&\r\n')}\r\n`
  const gif = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
  return `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=_1"\r\n\r\n${part('text/html; charset="utf-8"', 'file:///C:/a.htm', page.toString('base64'))}${part('image/gif', 'file:///C:/a.files/1.gif', gif)}--=_1--\r\n`
}

function table(): string {
  const rows = Array.from({ length: 40 }, (_, row) => `"第${row}项, 甲",${row * 37},"12,${row}%"`)
  return `指标,件数,比上年\r\n${rows.join('\r\n')}\r\n`
}
