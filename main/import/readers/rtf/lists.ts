import { noLevel, type List, type ListLevel } from '../../document/list'
import { bulletCode, formatOfCode, levelText } from '../../document/number-codes'
import { limits } from '../../limits'

/** The tables of lists of a file: definitions, and the numbers by which paragraphs name them. */
export interface Lists {
  /** A control word in one of the tables. */
  readonly word: (table: 'lists' | 'list-overrides', name: string, param: number | null) => void
  /** What the level under way prints: a character for its length, then the characters. */
  readonly levelText: (raw: string) => void
  /** The list of `\ls`; null where the tables have none. */
  readonly list: (number: number) => List | null
}

interface Override {
  id: number
  readonly starts: Map<number, number>
  readonly levels: Map<number, ListLevel>
  /** The level that it changes now, from 0, and whether where it begins is one of the changes. */
  at: number
  changesStart: boolean
}

export function createLists(): Lists {
  const definitions = new Map<number, ListLevel[]>()
  const overrides = new Map<number, Override>()
  let levels: ListLevel[] = []
  let override = newOverride()
  let count = 0

  /** Changes the level under way, the last one of its list. */
  const change = (changed: Partial<ListLevel>): void => {
    const last = levels.length - 1
    if (levels[last]) levels[last] = { ...levels[last], ...changed }
    if (override.levels.has(override.at)) {
      override.levels.set(override.at, { ...noLevel, ...levels[last] })
    }
  }
  const definition = (name: string, param: number | null): void => {
    if (name === 'list') levels = []
    else if (name === 'listid' && count < limits.blocks) {
      count += 1
      definitions.set(param ?? 0, levels)
    } else level(name, param)
  }
  const level = (name: string, param: number | null): void => {
    switch (name) {
      case 'listlevel':
        if (levels.length < 9) levels.push(noLevel)
        return
      case 'levelnfc':
      case 'levelnfcn':
        return change({ format: formatOfCode(param ?? 0), isBullet: param === bulletCode })
      case 'levelstartat':
        return change({ start: param ?? 1 })
      case 'levelnorestart':
        return change({ restart: param === 0 ? undefined : 0 })
      case 'levellegal':
        return change({ isLegal: param !== 0 })
    }
  }
  const overriding = (name: string, param: number | null): void => {
    switch (name) {
      case 'listoverride':
        override = newOverride()
        return
      case 'listid':
        override.id = param ?? 0
        return
      case 'ls':
        if (overrides.size < limits.blocks) overrides.set(param ?? 0, override)
        return
      case 'lfolevel':
        override.at += 1
        override.changesStart = false
        return
      case 'listoverridestartat':
        override.changesStart = param !== 0
        return
      case 'listlevel':
        levels = [noLevel]
        override.levels.set(override.at, noLevel)
        return
    }
    if (name === 'levelstartat' && override.changesStart) {
      override.starts.set(override.at, param ?? 1)
    }
    level(name, param)
  }
  return {
    word: (table, name, param) => {
      if (table === 'lists') definition(name, param)
      else overriding(name, param)
    },
    levelText: (raw) => {
      const length = Math.min(raw.charCodeAt(0) || 0, longestText)
      change({ text: levelText(raw.slice(1, 1 + length)) })
    },
    list: (number) => {
      const named = overrides.get(number)
      const found = named && definitions.get(named.id)
      if (!named || !found) return null
      return {
        definition: String(named.id),
        levels: Array.from({ length: 9 }, (_, at) => named.levels.get(at) ?? found[at] ?? noLevel),
        starts: named.starts,
      }
    },
  }
}

function newOverride(): Override {
  return { id: 0, starts: new Map(), levels: new Map(), at: -1, changesStart: false }
}

const longestText = 100
