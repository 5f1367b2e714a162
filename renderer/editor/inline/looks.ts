import type { Text } from '../../../shared/model/blocks/text'

/** The classes of an inline element: its own and those of its look. */
export function looksOf(own: string, { bold, underline, lead, withheld }: Text): string {
  const looks = [
    bold && 'bold',
    underline && 'underline',
    lead && 'lead',
    withheld !== undefined && 'withheld',
  ]
  return [own, ...looks.filter(Boolean)].join(' ')
}
