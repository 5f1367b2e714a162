import type { Block } from '../model/block'
import type { Origin } from '../model/provenance'
import type { SourceBlock } from '../model/source'

/** Of which place of its file each block of a report was made. */
export function sourcePlaces(
  origins: readonly Pick<Origin, 'id' | 'place'>[],
  source: readonly SourceBlock[],
): (block: Block) => number | undefined {
  const places = new Map(origins.map(({ id, place }) => [id, place]))
  const tables = source.filter(({ kind }) => kind === 'table')
  return ({ id, type }) => {
    const begins = places.get(id)
    if (type !== 'table' || begins === undefined) return begins
    // A table begins with the line of its caption.
    return tables.find(({ place }) => place >= begins)?.place
  }
}
