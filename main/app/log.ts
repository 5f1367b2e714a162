import { appendFileSync, existsSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { withoutText } from './without-text'

/** What happened, for whoever mends the program: never a word of a report. */
export interface Log {
  readonly write: (event: string, details?: string) => void
  /** The newest lines, oldest first. */
  readonly lines: () => readonly string[]
}

/** In bytes; the log before it is kept too, so that the folder holds at most twice this. */
const mostBytes = 256 * 1024
const mostLines = 200
const mostCharacters = 4000

/**
 * The log of a data folder, over all starts. Where it cannot be written its lines are in memory
 * alone: a log must never be the reason why something fails.
 */
export function openLog(folder: string, largest = mostBytes): Log {
  const file = join(folder, 'antou.log')
  const lines = lastLines(file)
  return {
    write: (event, details = '') => {
      const said = withoutText(details).slice(0, mostCharacters).trimEnd()
      const line = `${new Date().toISOString()} ${event}${said === '' ? '' : ` ${said}`}`
      lines.push(line.replaceAll(/\r?\n/gu, '\n    '))
      if (lines.length > mostLines) lines.shift()
      append(file, `${lines.at(-1) ?? ''}\n`, largest)
    },
    lines: () => lines,
  }
}

function append(file: string, text: string, largest: number): void {
  try {
    if (existsSync(file) && statSync(file).size > largest) {
      renameSync(file, file.replace(/\.log$/u, '-1.log'))
    }
    appendFileSync(file, text)
  } catch {
    // The folder is read-only, full or not there: others say so, where the user sees it.
  }
}

function lastLines(file: string): string[] {
  try {
    const lines = readFileSync(file, 'utf8').split('\n')
    return lines.filter((line) => line !== '').slice(-mostLines)
  } catch {
    return []
  }
}
