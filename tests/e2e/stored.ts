import { join } from 'node:path'
import { findDamage } from '../../main/store/damage'
import { openStore, type Store } from '../../main/store/open'
import { insertReport, listReports, loadReport } from '../../main/store/reports'
import { setSetting } from '../../main/store/settings'
import type { Chapter } from '../../shared/model/chapter'
import type { Result } from '../../shared/model/failure'
import type { Report } from '../../shared/model/report'
import { dataFolder } from './antou'
import { blockText } from '../words'

/** The store's file in a data folder. */
export function storeIn(folder: string): string {
  return join(folder, 'antou.db')
}

/** A data folder with one report that opens at the start; it goes when the test ends. */
export function folderWith(report: Report): string {
  const folder = dataFolder()
  fill(folder, report)
  return folder
}

/** Puts a report into the store of a folder, to be opened at the next start. */
export function fill(folder: string, report: Report): void {
  const store = value(openStore(storeIn(folder)))
  if (!store.writable) throw new Error('The store opened for reading alone.')
  value(insertReport(store.writable, report))
  value(setSetting(store.writable, 'last-report', report.id))
  store.close()
}

/** The newest report of the store, read from outside, beside an open window too. */
export function storedReport(folder: string): Report {
  return reading(folder, (store) => {
    const newest = listReports(store.readable)[0]
    if (!newest) throw new Error('There is no report in the store.')
    return value(loadReport(store.readable, newest.id))
  })
}

/** What is damaged in the store; null where nothing is. */
export function damageIn(folder: string): string | null {
  return reading(folder, (store) => findDamage(store.readable))
}

/** A chapter's words as stored, its blocks parted by line feeds. */
export function wordsOf({ blocks }: Chapter): string {
  return blocks.map(blockText).join('\n')
}

function reading<T>(folder: string, read: (store: Store) => T): T {
  const store = value(openStore(storeIn(folder), { readOnly: true }))
  try {
    return read(store)
  } finally {
    store.close()
  }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`)
  return result.value
}
