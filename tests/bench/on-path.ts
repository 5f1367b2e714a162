import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a program is installed; null where it is not. */
export function onPath(program: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const files = folders.map((folder) => join(folder, program))
  return files.find(isExecutable) ?? null
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
