import { divisions } from './division-list'

export interface Home {
  readonly province: string
  /** Null for what the province governs itself, and for the prefectures. */
  readonly prefecture: string | null
}

export interface Divisions {
  readonly provinces: ReadonlySet<string>
  readonly prefectures: ReadonlySet<string>
  /** Where each prefecture and county is; several homes where names are the same. */
  readonly homes: ReadonlyMap<string, readonly Home[]>
  /** Of the longest name, in UTF-16 code units. */
  readonly longest: number
}

let known: Divisions | null = null

/** Read when they are first asked for: they are no part of the program's start. */
export function knownDivisions(): Divisions {
  return (known ??= read())
}

function read(): Divisions {
  const homes = new Map<string, Home[]>()
  const provinces = new Set<string>()
  const prefectures = new Set<string>()
  const keep = (name: string, home: Home): void => {
    const others = homes.get(name)
    if (others) others.push(home)
    else homes.set(name, [home])
  }
  for (const line of divisions.split('\n')) {
    const [province = '', ...rest] = line.split('|')
    provinces.add(province)
    for (const each of rest) {
      const [first = '', ...counties] = each.split(' ')
      const prefecture = first === '-' ? null : first
      if (prefecture !== null) {
        prefectures.add(prefecture)
        keep(prefecture, { province, prefecture: null })
      }
      for (const county of counties) keep(county, { province, prefecture })
    }
  }
  const longest = Math.max(...[...homes.keys()].map(({ length }) => length))
  return { provinces, prefectures, homes, longest }
}
