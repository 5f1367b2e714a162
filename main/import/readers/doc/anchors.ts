import type { Remark } from '../../document/remark-places'
import { wordsOf, type Story } from '../../document/story'
import { streams, type Stream } from './fib'
import type { DocParts } from './parts'
import { readPlc } from './plc'
import { readText, type Anchors } from './text'

/** What stands at places of the body: notes, remarks and boxes of text ([MS-DOC] 2.3). */
export function anchorsOf(parts: DocParts, remarks: Map<string, Remark>): Anchors {
  const found = new Map<number, ((story: Story) => void)[]>()
  const add = (place: number, act: (story: Story) => void): void => {
    found.set(place, [...(found.get(place) ?? []), act])
  }
  let notes = 0
  for (const kind of ['footnote', 'endnote'] as const) {
    const texts = textsOf(parts, `${kind}s`, `${kind}Texts`)
    const references = parts.part(`${kind}References`)
    const places = references ? readPlc(references, 2).places.slice(0, -1) : []
    for (const [index, place] of places.entries()) {
      add(place, (story) => {
        notes += 1
        const [start, end] = texts(index)
        story.note(String(notes), wordsOf(readText(parts, start, end)), notes)
      })
    }
  }
  addRemarks(parts, remarks, add)
  addBoxes(parts, add)
  return found
}

type Add = (place: number, act: (story: Story) => void) => void

function addRemarks(parts: DocParts, remarks: Map<string, Remark>, add: Add): void {
  const references = parts.part('remarkReferences')
  if (!references) return
  const plc = readPlc(references, 30)
  const owners = readOwners(parts)
  const texts = textsOf(parts, 'remarks', 'remarkTexts')
  for (const [index, place] of plc.places.slice(0, -1).entries()) {
    const [start, end] = texts(index)
    const owner = plc.data(index).u16(20)
    const text = wordsOf(readText(parts, start, end))
    remarks.set(String(index), { author: owners[owner] ?? '', date: null, text })
    add(place, (story) => story.remark(String(index), 'point'))
  }
}

/** Names, each with its length before it. */
function readOwners(parts: DocParts): readonly string[] {
  const part = parts.part('remarkOwners')
  const names: string[] = []
  if (!part) return names
  for (let at = 0; at + 2 <= part.length;) {
    const length = Math.min(part.u16(at), Math.floor((part.length - at - 2) / 2))
    names.push(part.text(at + 2, length))
    at += 2 + 2 * length
  }
  return names
}

/** A box stands where the shape of its number is anchored, or else at the beginning of the text. */
function addBoxes(parts: DocParts, add: Add): void {
  const texts = parts.part('boxTexts')
  if (!texts) return
  const boxes = readPlc(texts, 22)
  const anchors = parts.part('anchors')
  const shapes = anchors ? readPlc(anchors, 26) : null
  const places = new Map<number, number>()
  for (const [index, place] of (shapes?.places.slice(0, -1) ?? []).entries()) {
    if (shapes) places.set(shapes.data(index).u32(0), place)
  }
  const range = textsOf(parts, 'boxes', 'boxTexts')
  for (let index = 0; index < boxes.count; index += 1) {
    const place = places.get(boxes.data(index).u32(14))
    const [start, end] = range(index)
    if (place === undefined || end <= start) continue
    add(place, (story) => story.box(readText(parts, start, end)))
  }
}

/** Where in the whole text each text of a stream lies. */
function textsOf(
  { fib, part }: DocParts,
  stream: Stream,
  name: 'footnoteTexts' | 'endnoteTexts' | 'remarkTexts' | 'boxTexts',
): (index: number) => readonly [number, number] {
  const texts = part(name)
  const places = texts ? readPlc(texts, name === 'boxTexts' ? 22 : 0).places : []
  const from = startOf(fib.characters, stream)
  const most = fib.characters[stream]
  return (index) => {
    const [start = 0, end = 0] = places.slice(index, index + 2)
    return [from + Math.min(start, most), from + Math.min(Math.max(start, end), most)]
  }
}

/** Where a stream begins in the whole text. */
export function startOf(characters: Readonly<Record<Stream, number>>, stream: Stream): number {
  const before = streams.slice(0, streams.indexOf(stream))
  return before.reduce((sum, name) => sum + characters[name], 0)
}
