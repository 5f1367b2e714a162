import type { Block } from '../../../shared/model/block'
import type { Text } from '../../../shared/model/blocks/text'
import { newId } from '../../../shared/model/ids'
import type { Level } from '../../../shared/model/level'
import { paragraph, table } from '../../shared/model/reports'

/** A paragraph of leaves with looks. */
export function leaves(...children: Text[]): Block {
  return { type: 'paragraph', id: newId(), children }
}

/** A numbered paragraph whose first leaf is its run-in heading. */
export function runIn(level: Level, lead: string, rest: string): Block {
  const children: Text[] = [{ text: lead, lead: true }, ...(rest ? [{ text: rest }] : [])]
  return { type: 'paragraph', id: newId(), level, children }
}

export function two(): Block[] {
  return [paragraph('全年受理。'), paragraph('办结四十件。')]
}

/** A paragraph, a table of two rows, a paragraph. */
export function around(): Block[] {
  return [
    paragraph('见下表。'),
    table('', [
      ['项目', '件数'],
      ['受理', ''],
    ]),
    paragraph('其余未办。'),
  ]
}

/** The selector of a cell within its table; counted from 1. */
export function cell(row: number, column: number): string {
  return `tr:nth-child(${row}) > :nth-child(${column})`
}
