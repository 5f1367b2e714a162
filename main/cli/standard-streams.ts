import type { CliParts } from './command'

/** The process's own input and output. */
export function standardStreams(): Pick<CliParts, 'write' | 'say' | 'stdin'> {
  process.stdout.on('error', () => {}) // Told to whoever writes.
  return { write, say: (line) => void process.stderr.write(`${line}\n`), stdin: process.stdin }
}

function write(text: string): Promise<void> {
  return new Promise((give, refuse) => {
    process.stdout.write(text, (error) => {
      // Whoever reads the result may have enough of it: `… | head`.
      if (!error || ('code' in error && error.code === 'EPIPE')) give()
      else refuse(error)
    })
  })
}
