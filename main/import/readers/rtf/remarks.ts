import type { Remark } from '../../document/remark-places'

/** Remarks as they come: who wrote one and when stands before its words. */
export interface Remarks {
  readonly all: ReadonlyMap<string, Remark>
  readonly author: (name: string) => void
  readonly date: (packed: string) => void
  /** Takes the words of one; its id. */
  readonly add: (text: string) => string
}

export function createRemarks(): Remarks {
  const all = new Map<string, Remark>()
  let author = ''
  let date: string | null = null
  return {
    all,
    author: (name) => {
      author = name.trim()
    },
    date: (packed) => {
      date = dateOf(Number(packed))
    },
    add: (text) => {
      const id = String(all.size)
      all.set(id, { author, date, text })
      author = ''
      date = null
      return id
    },
  }
}

/** Minutes, hours, day, month and year packed into a number (RTF 1.9.1, Comments; MS-DOC DTTM). */
export function dateOf(packed: number): string | null {
  if (!Number.isInteger(packed) || packed <= 0) return null
  const pad = (value: number): string => String(value).padStart(2, '0')
  const [minute, hour, day] = [packed & 0x3f, (packed >> 6) & 0x1f, (packed >> 11) & 0x1f]
  const [month, year] = [(packed >> 16) & 0x0f, ((packed >> 20) & 0x1ff) + 1900]
  return `${year}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}:00`
}
