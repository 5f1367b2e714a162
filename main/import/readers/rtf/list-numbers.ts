import { createCounters } from '../../document/counters'
import type { List } from '../../document/list'
import type { WordTold } from '../../document/word-told'
import type { Lists } from './lists'
import type { ParagraphState } from './state'

export interface ListNumbers {
  /**
   * The number of a paragraph that ends, by its list; null where the file has printed it, or where it
   * has none. To be asked of every paragraph, since they count on.
   */
  readonly next: (paragraph: ParagraphState, isPrinted: boolean) => string | null
}

/**
 * Word and LibreOffice write the printed number before each paragraph of a list (`\listtext`), other
 * writers only name the list: then it is counted here.
 */
export function createListNumbers(lists: Lists, told: WordTold): ListNumbers {
  const counters = createCounters()
  const known = new Map<number, List | null>()
  return {
    next: ({ list: number, listLevel: level }, isPrinted) => {
      if (number === null || number === 0) return null
      const list = known.get(number) ?? lists.list(number)
      known.set(number, list)
      if (!list) return null
      const printed = counters.next({ id: String(number), list, level })
      if (list.levels[level]?.isBullet === true) {
        if (printed === null) told.tell('bullets-left-out')
        return printed ?? ''
      }
      return isPrinted ? null : printed
    },
  }
}
