import { readFile, writeFile } from 'node:fs/promises'
import { inspect } from 'node:util'
import { report } from '../../shared/model/report'
import { done, type Command } from './command'
import { readPictures } from './picture-files'
import type { PrintFault } from './print-answer'

/**
 * The half of `export` that runs in Electron, started by the other half in plain Node: the report,
 * its pictures and the answer are files, since standard output belongs to Chromium and on Windows to nobody.
 */
export const printCommand: Command = {
  name: 'print',
  usage: null,
  options: {},
  operands: 3,
  run: async ({ operands: [from = '', target = '', answer = ''] }, { print }) => {
    const value = report.parse(JSON.parse(await readFile(from, 'utf8')))
    const pictures = await readPictures(from)
    const result = await print(value, target, pictures).catch(faultOf)
    await writeFile(answer, JSON.stringify(result))
    return done
  },
}

function faultOf(error: unknown): PrintFault {
  return { fault: error instanceof Error ? error.message : inspect(error) }
}
