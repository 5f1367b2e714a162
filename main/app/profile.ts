import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Where Chromium keeps its own files: in the data folder, so that each data folder has one window;
 * where that cannot be written, in a fresh temporary folder, so that reports can still be read.
 */
export function profileFolder(dataFolder: string): string {
  try {
    const folder = join(dataFolder, 'profile')
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return folder
  } catch {
    return temporaryProfile()
  }
}

/** A profile for one errand without a window. */
export function temporaryProfile(): string {
  return mkdtempSync(join(tmpdir(), 'antou-profile-'))
}
