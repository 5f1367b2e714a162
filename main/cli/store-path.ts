import { resolve } from 'node:path'
import { dataFolder } from '../app/data-folder'
import { storeFile } from '../services/store-access'

/** The store that `--db` names, else that of the window. Absolute. */
export function storePath(named: string | undefined): string {
  return named === undefined ? storeFile(dataFolder()) : resolve(named)
}
