import { checkDraft } from '../../shared/check/check'
import { noContext } from '../../shared/check/context'
import { commentsInDraft } from '../../shared/check/known-comments'
import { severities, type Finding } from '../../shared/check/finding'
import { createParser } from '../services/parsing'
import { done, failed, type Command } from './command'
import { readInput } from './input'

/** Reads a file and prints what every rule found in it. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'check FILE [--json]',
  options: { json: 'flag', db: 'value' },
  operands: 1,
  run: async ({ operands: [path = ''], flags }, parts) => {
    const file = await readInput(path, parts.stdin)
    if (!file.ok) return failed(file.failure, path)
    const parsed = await createParser(parts.startWorker)(file.value)
    if (!parsed.ok) return failed(parsed.failure, path)
    const { draft, source } = parsed.value
    const comments = commentsInDraft(source.comments ?? [], draft)
    const findings = checkDraft(draft, { context: { ...noContext, comments } })
    const summary = Object.fromEntries(
      severities.map((each) => [each, findings.filter(({ severity }) => severity === each).length]),
    )
    const printed = flags.has('json')
      ? `${JSON.stringify({ findings, summary }, null, 2)}\n`
      : findings.map(line).join('')
    await parts.write(printed)
    if (findings.length === 0) parts.say('没有发现问题。')
    return findings.some(({ severity }) => severity === 'error') ? { kind: 'found' } : done
  },
}

const labels = { error: '错误', warning: '提醒', info: '建议' } as const

function line({ severity, rule, message, quote, block }: Finding): string {
  const where = block === null ? '' : `\t${block}`
  const words = quote === '' ? '' : `\t“${quote.slice(0, 40)}”`
  return `${labels[severity]}\t${message}${words}\t${rule}${where}\n`
}
