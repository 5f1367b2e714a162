import { existsSync, statSync } from 'node:fs'
import { lookAt } from './header'

/** What a store's file tells without being opened, a line each: for the report of a fault. */
export function storeFacts(file: string): readonly string[] {
  return [`antou.db: ${kindOf(file)}`, ...sizes(file)]
}

function kindOf(file: string): string {
  try {
    const found = lookAt(file)
    return found.kind === 'store' ? `store, version ${found.version}` : found.kind
  } catch (error) {
    return `not readable: ${codeOf(error)}`
  }
}

function sizes(file: string): readonly string[] {
  try {
    return ['', '-wal', '-shm', '-journal']
      .filter((part) => existsSync(file + part))
      .map((part) => `antou.db${part}: ${statSync(file + part).size} bytes`)
  } catch (error) {
    return [codeOf(error)]
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
