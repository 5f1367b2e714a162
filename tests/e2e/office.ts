import { execFile } from 'node:child_process'
import { renameSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { onPath } from '../bench/on-path'
import { dataFolder } from './antou'

const soffice = onPath('soffice')

/** LibreOffice is installed here. */
export const hasOffice = soffice !== null

/** Has LibreOffice open a file and save it in a form as `xlsx`, in its place or beside it. */
export async function savedByOffice(file: string, form = extname(file).slice(1)): Promise<string> {
  if (!soffice) throw new Error('LibreOffice is not installed.')
  const folder = dataFolder()
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
  const args = [profile, '--headless', '--convert-to', form, '--outdir', folder, file]
  await promisify(execFile)(soffice, args, { timeout: 120_000 })
  const name = `${basename(file, extname(file))}.${form.split(':')[0]}`
  const saved = join(dirname(file), name)
  renameSync(join(folder, name), saved)
  return saved
}
