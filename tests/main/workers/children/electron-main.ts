// Parses in utility processes, as the window does. Arguments after `--`: the patience in
// milliseconds, then pairs of a worker's file and a file to parse. Prints one JSON line.
import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { app } from 'electron'
import { utilityWorker } from '../../../../main/app/utility-process'
import { createParser } from '../../../../main/services/parsing'

const [patience = '', ...pairs] = process.argv.slice(process.argv.indexOf('--') + 1)

// Not awaited: Electron is not ready before this module has run to its end.
void parseAll()

async function parseAll(): Promise<void> {
  await app.whenReady()
  // Nobody hears of the end of a test through xvfb-run.
  globalThis.setTimeout(() => app.exit(1), 50_000)
  const answers: unknown[] = []
  const pids: number[] = []
  // `hangs.mjs` tells its process in place of a stage.
  const progress = (stage: string) => void (/^\d+$/u.test(stage) && pids.push(Number(stage)))
  for (let index = 0; index < pairs.length; index += 2) {
    const [worker = '', file = ''] = pairs.slice(index, index + 2)
    const parse = createParser(utilityWorker(worker), Number(patience))
    answers.push(await parse({ name: 'report.txt', bytes: readFileSync(file) }, { progress }))
  }
  while (pids.some(isRunning)) await setTimeout(20)
  const printed = `\nended ${pids.length}\nanswers ${JSON.stringify(answers)}\n`
  // A pipe takes a long line in parts: exiting at once would cut it off.
  process.stdout.write(printed, () => app.exit(0))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
