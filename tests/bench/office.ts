import { existsSync, rmSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { environment } from './environment'
import { newFolder } from './folders'
import { onPath } from './on-path'
import { untilEnd } from './started'

/** Milliseconds that reading one file may take: pandoc takes minutes for a long .odt. */
export const patience = 60_000

/** LibreOffice as a converter of files. */
export interface Office {
  /** In the command line of its processes. */
  readonly mark: string
  /**
   * Converts a file into a form as `odt` or `txt:Text`; null where that form could not be made. Refused
   * where it takes longer than `longest` milliseconds.
   */
  readonly convert: (file: string, form: string, longest?: number) => Promise<string | null>
}

/** pandoc reading a file to plain text, for the forms that it reads; null where it is not installed. */
export function openPandoc(): {
  readonly reads: (file: string) => boolean
  readonly read: (file: string) => Promise<void>
} | null {
  const command = onPath('pandoc')
  if (!command) return null
  return {
    reads: (file) => ['.docx', '.odt', '.html', '.rtf', '.md'].includes(extname(file)),
    read: async (file) => {
      const out = join(newFolder(), 'read.txt')
      await untilEnd(
        { command, args: [file, '-t', 'plain', '-o', out], env: environment() },
        patience,
      )
    },
  }
}

/** Null where it is not installed. */
export function openOffice(): Office | null {
  const command = onPath('soffice')
  if (!command) return null
  const folder = newFolder()
  const mark = pathToFileURL(join(folder, 'profile')).href
  return {
    mark,
    convert: async (file, form, longest) => {
      const ending = form.split(':')[0] ?? form
      const made = join(folder, `${basename(file, extname(file))}.${ending}`)
      rmSync(made, { force: true })
      const args = [`-env:UserInstallation=${mark}`, '--headless', '--convert-to', form, file]
      const start = { command, args: [...args, '--outdir', folder], env: environment() }
      await untilEnd(start, longest)
      return existsSync(made) ? made : null
    },
  }
}
