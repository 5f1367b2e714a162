import { searchReports, type FoundPlace } from '../services/search'
import { openStore } from '../store/open'
import { listReports } from '../store/reports'
import { done, failed, type Command } from './command'
import { storePath } from './store-path'

/** Where words stand in the reports of the store, read beside an open window too. */
export const searchCommand: Command = {
  name: 'search',
  usage: 'search QUERY [--json] [--db PATH]',
  options: { json: 'flag', db: 'value' },
  operands: 1,
  run: async ({ operands: [query = ''], flags, values }, { write, say }) => {
    const file = storePath(values.get('db'))
    const store = openStore(file, { readOnly: true })
    if (!store.ok) return failed(store.failure, file)
    try {
      const { places, damaged } = searchReports(store.value.readable, query)
      for (const title of damaged) say(`《${title}》已损坏，没有查。`)
      const titles = new Map(listReports(store.value.readable).map(({ id, title }) => [id, title]))
      const lines = places.map((place) => line(place, titles.get(place.report) ?? ''))
      await write(flags.has('json') ? `${JSON.stringify(places, null, 2)}\n` : lines.join(''))
      if (places.length === 0) say(`没有找到“${query}”。`)
      return done
    } finally {
      store.value.close()
    }
  },
}

function line({ snippet }: FoundPlace, title: string): string {
  return `${title}\t${snippet}\n`
}
