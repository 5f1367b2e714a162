import { readdirSync, readFileSync } from 'node:fs'

/** How often the machine is asked, in milliseconds. */
const rest = 20

/** What a work took, and the most memory in MB that a process with `mark` in its command line held meanwhile. */
export async function withPeak(
  mark: string,
  work: () => Promise<unknown>,
): Promise<{ readonly ms: number; readonly megabytes: number }> {
  let most = 0
  const timer = setInterval(() => {
    most = Math.max(most, residentNow(mark))
  }, rest)
  const began = performance.now()
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  return { ms: performance.now() - began, megabytes: most / 1024 }
}

/** In kB, of all such processes together; 0 where the system does not tell. */
function residentNow(mark: string): number {
  let sum = 0
  for (const pid of processes()) {
    const command = text(`/proc/${pid}/cmdline`)
    if (!command.includes(mark)) continue
    sum += Number(/^VmHWM:\s+(\d+)/mu.exec(text(`/proc/${pid}/status`))?.[1] ?? 0)
  }
  return sum
}

function processes(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/u.test(name))
  } catch {
    return []
  }
}

/** Empty where the process has gone. */
function text(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
