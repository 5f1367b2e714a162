import { failureSentence, type Failure } from '../../shared/model/failure'
import { exit, failed, usage, type CliParts, type ExitCode, type Outcome } from './command'
import { commands } from './commands'
import { takeApart } from './words'

/** Runs one command line, in plain Node or in Electron, and gives its exit code. Never throws. */
export async function runCli(args: readonly string[], parts: CliParts): Promise<ExitCode> {
  try {
    return told(await run(args, parts), parts)
  } catch (error) {
    if (isFullDisk(error)) return told(failed(diskFull), parts)
    parts.say(`程序出错了，这不是您的错：${firstLine(error)}`)
    return exit.fault
  }
}

async function run([name, ...rest]: readonly string[], parts: CliParts): Promise<Outcome> {
  if (name === undefined) return usage('没有写要做什么。')
  const command = commands.find((each) => each.name === name)
  if (!command) return usage(`没有“${name}”这个命令。`)
  const words = takeApart(rest, command.options)
  if (typeof words === 'string') return usage(words)
  if (words.operands.length < command.operands) return usage(`“${name}”后面还缺文件。`)
  const extra = words.operands[command.operands + (command.moreOperands ?? 0)]
  if (extra !== undefined) return usage(`“${name}”后面多了“${extra}”。`)
  return command.run(words, parts)
}

function told(outcome: Outcome, { say }: CliParts): ExitCode {
  switch (outcome.kind) {
    case 'done':
      return exit.done
    case 'found':
      return exit.found
    case 'usage':
      say(`${outcome.line}用法：${usages()}`)
      return exit.usage
    case 'failed': {
      const { failure, subject } = outcome
      say(`${subject === null ? '' : `${subject}：`}${failureSentence(failure)}`)
      return failure.code === 'render-failed' ? exit.fault : exit.input
    }
  }
}

function usages(): string {
  return commands.flatMap((each) => (each.usage === null ? [] : [each.usage])).join(' ｜ ')
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? ''
}

/** Wherever it happens, a full disk is no fault of the program. */
function isFullDisk(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOSPC'
}

const diskFull: Failure = {
  code: 'target-full',
  message: '磁盘已满，结果没有写完。',
  action: '请删去一些不用的文件后再试。',
}
