import type { ReportSummary } from '../../shared/contract/library'
import { openStore } from '../store/open'
import { listReports } from '../store/reports'
import { done, failed, type Command } from './command'
import { storePath } from './store-path'

/** The reports in the store, read beside an open window too. */
export const listCommand: Command = {
  name: 'list',
  usage: 'list [--json] [--db PATH]',
  options: { json: 'flag', db: 'value' },
  operands: 0,
  run: async ({ flags, values }, { write }) => {
    const file = storePath(values.get('db'))
    const store = openStore(file, { readOnly: true })
    if (!store.ok) return failed(store.failure, file)
    try {
      const reports = listReports(store.value.readable)
      await write(flags.has('json') ? `${JSON.stringify(reports, null, 2)}\n` : table(reports))
      return done
    } finally {
      store.value.close()
    }
  },
}

function table(reports: readonly ReportSummary[]): string {
  if (reports.length === 0) return '还没有报告。\n'
  return reports.map((each) => `${line(each)}\n`).join('')
}

function line({ id, title, organization, year, chapters, characters }: ReportSummary): string {
  const when = year === null ? '年度不详' : `${year}年`
  return [when, title, organization, `${chapters}章`, `${characters}字`, id].join('\t')
}
