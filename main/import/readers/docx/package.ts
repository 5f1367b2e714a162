import type { Result } from '../../../../shared/model/failure'
import { parseXml, type XmlElement } from '../../containers/xml'
import { childrenOf } from '../../containers/xml-tree'
import type { Zip } from '../../containers/zip'
import { taken } from '../../refusal'
import { namespaces } from './namespaces'

/** A part that another one names. External ones are never fetched. */
export interface Relationship {
  /** The last word of its type: image, footnotes, styles … */
  readonly type: string
  /** Name of the part in the zip, or an address where it is external. */
  readonly target: string
  readonly isExternal: boolean
}

export type Relationships = ReadonlyMap<string, Relationship>

/** The relationships of a part by id, of the package itself where `part` is '' (ECMA-376-2). */
export function relationshipsOf(zip: Zip, part: string): Relationships {
  const at = part.lastIndexOf('/') + 1
  const folder = part.slice(0, at)
  const root = readPart(zip, `${folder}_rels/${part.slice(at)}.rels`)
  if (!root) return new Map()
  const pairs = childrenOf(root, 'rel:Relationship').map(({ attributes }) => {
    const target = attributes.get('Target') ?? ''
    const isExternal = attributes.get('TargetMode') === 'External'
    const type = (attributes.get('Type') ?? '').split('/').at(-1) ?? ''
    const relationship = {
      type,
      target: isExternal ? target : resolved(folder, target),
      isExternal,
    }
    return [attributes.get('Id') ?? '', relationship] as const
  })
  return new Map(pairs)
}

/** The part of a type that another one has, by its usual place where nothing names it. */
export function partOf(relationships: Relationships, type: string, usual: string): string {
  const named = [...relationships.values()].find((each) => each.type === type && !each.isExternal)
  return named?.target ?? usual
}

/** A part as a tree; null where the zip does not hold it. */
export function readPart(zip: Zip, name: string): XmlElement | null {
  const bytes = readBytes(zip, name)
  return bytes === null ? null : taken(parseXml(bytes, namespaces))
}

export function readBytes(zip: Zip, name: string): Uint8Array | null {
  const bytes: Result<Uint8Array> | null = zip.read(name)
  return bytes === null ? null : taken(bytes)
}

/** A target against the folder of the part that names it: `../media/a.png`, `/word/media/a.png`. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${folder}${target}`
  const kept: string[] = []
  for (const step of path.split('/')) {
    if (step === '..') kept.pop()
    else if (step !== '' && step !== '.') kept.push(step)
  }
  return kept.join('/')
}
