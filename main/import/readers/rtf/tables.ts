import type { RowEnd } from '../../document/story'

/** Follows `\trowd` and what comes after it up to `\row`. */
export interface RowDefinition {
  /** Whether a control word was one of it. */
  readonly word: (name: string, param: number | null) => boolean
  readonly end: () => RowEnd
}

export function createRow(): RowDefinition {
  let left = 0
  let cells: RowEnd['cells'][number][] = []
  let vertical: RowEnd['cells'][number]['rows'] = 'own'
  let joins = false
  return {
    word: (name, param) => {
      switch (name) {
        case 'trowd':
          left = 0
          cells = []
          vertical = 'own'
          joins = false
          return true
        case 'trleft':
          left = param ?? 0
          return true
        case 'clvmgf':
          vertical = 'begin'
          return true
        case 'clvmrg':
          vertical = 'continue'
          return true
        case 'clmrg':
          joins = true
          return true
        case 'cellx':
          if (cells.length < mostCells) cells.push({ right: param ?? 0, rows: vertical, joins })
          vertical = 'own'
          joins = false
          return true
      }
      return false
    },
    end: () => ({ left, cells }),
  }
}

const mostCells = 1000
