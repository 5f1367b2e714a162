import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../e2e/antou'
import { environment } from './environment'
import { newFolder } from './folders'
import type { LittleElectron } from './little-electron'
import { onPath } from './on-path'
import { untilEnd, type Start } from './started'
import type { Measure } from './statistics'

/** Another program's way from words to a PDF in a file, its start included. */
export interface PlainPdf {
  readonly name: string
  readonly print: Measure
}

/** LibreOffice where it is installed, else a plain print of one `<pre>` by the same Electron. */
export function plainPdf(little: LittleElectron, words: readonly string[]): PlainPdf {
  const folder = newFolder()
  const page = join(folder, 'words.html')
  const target = join(folder, 'words.pdf')
  const office = onPath('soffice')
  writeFileSync(page, office ? paragraphs(words) : preformatted(words))
  if (office) {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = [profile, '--headless', '--convert-to', 'pdf:writer_web_pdf_Export', page]
    const start = { command: office, args: [...args, '--outdir', folder], env: environment() }
    return { name: 'LibreOffice，同样的字', print: () => printed(start, target) }
  }
  const errand = { kind: 'print', page, target }
  const start = {
    command: little.executable,
    args: [...little.args, `--user-data-dir=${join(folder, 'profile')}`],
    env: { ...environment(), ANTOU_BENCH: JSON.stringify(errand) },
  }
  return { name: '裸 printToPDF，同样的字', print: () => printed(start, target) }
}

/** LibreOffice ends well also where it made nothing. */
async function printed(start: Start, target: string): Promise<number> {
  rmSync(target, { force: true })
  const spent = await untilEnd(start)
  if (!existsSync(target)) throw new Error(`${start.command} made no PDF.`)
  return spent
}

function paragraphs(words: readonly string[]): string {
  const body = words.map((line) => `<p style="font-size:16pt">${escaped(line)}</p>`).join('')
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><body>${body}</body></html>`
}

function preformatted(words: readonly string[]): string {
  const fonts = pathToFileURL(join(root, 'out/renderer/fonts/fonts.css')).href
  const style = 'font:16pt/1.85 var(--face-body);white-space:pre-wrap'
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8">
<link rel="stylesheet" href="${fonts}"><body><pre style="${style}">${escaped(words.join('\n'))}</pre></body></html>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
