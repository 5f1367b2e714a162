import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { docxWithPicture, smallPng } from '../import/docx/docx-with-picture'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../store/samples'
import { cli, example, expectOneLine, root, type CliOptions } from './cli'

/** As `npm run -s cli --` runs it, with its own Electron and display. */
const script = 'scripts/cli.mjs'

describe('export --pdf', () => {
  test('writes the PDF, says so in Chinese alone, and leaves nothing behind', async () => {
    const { target, options, temporary } = place()
    const ran = await cli(['export', example, '--pdf', target], options)
    expect(ran).toMatchObject({ code: 0, stdout: '' })
    expect(readFileSync(target).subarray(0, 5).toString()).toBe('%PDF-')
    expect(ran.said.at(-1)).toMatch(/^已导出“.+”，共[1-9]\d*页。$/u)
    expect(ran.said.filter((line) => !/^[“\p{Script=Han}]/u.test(line))).toEqual([])
    expect(readdirSync(temporary)).toEqual([])
  })

  test('takes standard input', async () => {
    const { target, options } = place()
    const stdin = readFileSync(example)
    const ran = await cli(['export', '-', '--pdf', target], { ...options, stdin })
    expect(ran).toMatchObject({ code: 0, stdout: '' })
    expect(existsSync(target)).toBe(true)
  })

  test('keeps the pictures of a Word file', async () => {
    const { target, options } = place()
    const file = join(temporaryFolder(), '带图.docx')
    writeFileSync(file, docxWithPicture(smallPng))
    const ran = await cli(['export', file, '--pdf', target], options)
    expect(ran).toMatchObject({ code: 0, stdout: '' })
    const pdf = readFileSync(target).toString('latin1')
    expect(pdf).toMatch(/\/Subtype\s*\/Image/u)
  })

  test('says why it cannot write, and leaves what was there', async () => {
    const { target, options } = place()
    mkdirSync(target)
    writeFileSync(join(target, 'kept'), '')
    const ran = await cli(['export', example, '--pdf', target], options)
    expect(ran).toMatchObject({ code: 3, stdout: '' })
    expect(ran.said.at(-1)).toMatch(/^.+：.+。$/u)
    expect(readdirSync(target)).toEqual(['kept'])
  })
})

describe('export --docx', () => {
  test('writes a Word document without a display, and it is read back', async () => {
    const { options } = place()
    const target = join(temporaryFolder(), '报告.docx')
    const ran = await cli(['export', example, '--docx', target], {
      ...options,
      env: { DISPLAY: '' },
    })
    expect(ran).toMatchObject({ code: 0, stdout: '' })
    expect(ran.said.at(-1)).toMatch(/^已导出“.+\.docx”。$/u)
    const [from, back] = [await cli(['import', example, '--json']), await cli(['import', target, '--json'])] // prettier-ignore
    expect(JSON.parse(back.stdout)).toMatchObject({
      title: JSON.parse(from.stdout).title,
      warnings: [],
    })
  })

  test('goes with --pdf', async () => {
    const { target, options } = place()
    const docx = target.replace(/pdf$/u, 'docx')
    const ran = await cli(['export', example, '--pdf', target, '--docx', docx], options)
    expect(ran.code).toBe(0)
    expect(existsSync(target) && existsSync(docx)).toBe(true)
  })

  test('says why it cannot write', async () => {
    const { options } = place()
    const target = join(temporaryFolder(), '没有这个文件夹', '报告.docx')
    const ran = await cli(['export', example, '--docx', target], options)
    expect(ran).toMatchObject({ code: 3, stdout: '' })
    expect(ran.said.at(-1)).toMatch(/要写到的文件夹不存在。/u)
  })
})

test('is given up at a signal, with all that it started', async () => {
  const { target, temporary } = place()
  const child = spawn(process.execPath, [join(root, script), 'export', example, '--pdf', target], {
    env: { ...process.env, TMPDIR: temporary },
  })
  const lines: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => lines.push(line))
  const ended = new Promise((done) => child.once('close', done))
  // Electron is there once it has made its profile.
  await expect.poll(() => profiles(temporary), { timeout: 30_000 }).toBe(1)
  child.kill('SIGTERM')
  expect(await ended).toBe(3)
  expect(lines.at(-1)).toContain('导出已取消')
  expect(existsSync(target)).toBe(false)
  expect(readdirSync(temporary).filter((name) => name.startsWith('antou-'))).toEqual([])
})

describe('what is wrong before the printing', () => {
  const target = () => join(temporaryFolder(), 'a.pdf')

  test('is told without starting Electron', async () => {
    const env = { ANTOU_ELECTRON: electron('/nowhere/electron') }
    const ran = await cli(['export', 'nowhere.txt', '--pdf', target()], { env })
    expect(expectOneLine(ran, 3)).toContain('找不到')
  })

  test.each([
    ['is not there', '/nowhere/electron'],
    ['ends without an answer', process.execPath],
  ])('an Electron that %s is a fault', async (_, command) => {
    const env = { ANTOU_ELECTRON: electron(command) }
    const ran = await cli(['export', example, '--pdf', target()], { env })
    expect(ran).toMatchObject({ code: 4, stdout: '' })
    expect(ran.said).toEqual(['正在排版……', expect.stringContaining('程序出错')])
  })
})

function profiles(temporary: string): number {
  const names = readdirSync(temporary, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /antou-profile-\w+$/u.test(name)).length
}

function electron(command: string): string {
  return JSON.stringify({ command, args: [], env: {} })
}

/** A target in a fresh folder and a folder of temporary files that belong to this run alone. */
function place(): { target: string; temporary: string; options: CliOptions } {
  const folder = temporaryFolder()
  const temporary = join(folder, 'temporary')
  mkdirSync(temporary)
  return {
    target: join(folder, '报告.pdf'),
    temporary,
    options: { script, env: { TMPDIR: temporary } },
  }
}
