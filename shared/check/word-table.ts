import { officeWord, wordColumnNames, wordColumns, type OfficeWord } from '../model/office-words'

/** What a file's table adds to a list. */
export interface WordTable {
  readonly words: readonly OfficeWord[]
  readonly added: number
  readonly changed: number
  /** Rows that make no sense; whole sentences. */
  readonly problems: readonly string[]
}

/**
 * Takes a table into a list: a word that the list has is changed, others are added at its end. Null
 * where no head with both words is found among the first rows.
 */
export function wordTable(
  rows: readonly (readonly string[])[],
  list: readonly OfficeWord[],
): WordTable | null {
  const head = rows.slice(0, 10).findIndex((row) => placesIn(row).has('wrong'))
  const places = placesIn(rows[head] ?? [])
  if (head < 0 || !places.has('right')) return null
  const words = new Map(list.map((word) => [word.wrong, word]))
  const problems: string[] = []
  let [added, changed] = [0, 0]
  for (const [at, row] of rows.slice(head + 1).entries()) {
    const cell = (field: keyof OfficeWord): string => (row[places.get(field) ?? -1] ?? '').trim()
    if (row.every((text) => text.trim() === '')) continue
    const made = officeWord.safeParse({
      wrong: cell('wrong'),
      right: cell('right'),
      from: dayOf(cell('from')),
      until: dayOf(cell('until')),
      note: cell('note').slice(0, 200),
      kind: cell('kind') || undefined,
    })
    if (!made.success) {
      problems.push(
        `第${head + at + 2}行没有收：要有“不用的写法”，日期写作2025-01-31，类别是“用词”或者“不公开”。`,
      )
      continue
    }
    const known = words.get(made.data.wrong)
    if (!known) added += 1
    else if (JSON.stringify(known) !== JSON.stringify(made.data)) changed += 1
    words.set(made.data.wrong, made.data)
  }
  return { words: [...words.values()], added, changed, problems }
}

function placesIn(row: readonly string[]): ReadonlyMap<keyof OfficeWord, number> {
  const found = new Map<keyof OfficeWord, number>()
  for (const [at, text] of row.entries()) {
    for (const [field] of wordColumns) {
      const names: readonly string[] = wordColumnNames[field]
      if (names.includes(text.replaceAll(/\s/gu, '')) && !found.has(field)) found.set(field, at)
    }
  }
  return found
}

/** 2025年1月31日, 2025/1/31 and 2025.1.31 as 2025-01-31; what is none of them stays as it is. */
export function dayOf(text: string): string {
  const found = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/u.exec(text)
  if (!found) return text
  const [, year = '', month = '', date = ''] = found
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}
