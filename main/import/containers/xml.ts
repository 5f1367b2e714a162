import { SaxesParser, type SaxesTagNS } from 'saxes'
import { ok, type Result } from '../../../shared/model/failure'
import { limits } from '../limits'
import { containerBroken, containerTooLarge } from './container-failures'
import { decodeXml } from './xml-decode'

/** A prefix of the reader's own for each namespace it knows, so that names never depend on a file's. */
export type Namespaces = ReadonlyMap<string, string>

/** `name` is `prefix:local` by `Namespaces`, `?:local` in a namespace unknown, `local` in none. */
export interface XmlTag {
  readonly name: string
  /** By names of the same kind. */
  readonly attributes: ReadonlyMap<string, string>
}

export interface XmlElement extends XmlTag {
  readonly children: readonly XmlNode[]
}

export type XmlNode = XmlElement | string

/**
 * What a stream does with an element that opens: walk into it, build it as a tree and give it whole,
 * or leave it out with all that it holds.
 */
export interface XmlVisitor {
  readonly open: (tag: XmlTag) => 'enter' | 'build' | 'skip'
  readonly built: (element: XmlElement) => void
  /** An element that was entered ends. */
  readonly close?: (name: string) => void
}

/**
 * Reads a part of any length without holding it whole: strict XML in UTF-8 or UTF-16, no DOCTYPE,
 * within `limits`. Text directly in entered elements is not given. What the visitor throws goes through.
 * Failures: `file-unreadable`, `file-too-large`.
 */
export function streamXml(
  bytes: Uint8Array,
  namespaces: Namespaces,
  visitor: XmlVisitor,
): Result<null> {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const stop = (): never => {
    throw new Stop(containerBroken)
  }
  parser.on('error', stop)
  parser.on('doctype', stop)
  listen(parser, namespaces, visitor)
  try {
    let prolog: string | null = ''
    for (const text of decodeXml(bytes)) {
      if (text === null) return containerBroken
      // The parser gathers a whole DOCTYPE before it speaks of it.
      if (prolog !== null) prolog = afterProlog(prolog + text, stop)
      parser.write(text)
    }
    parser.close()
    return ok(null)
  } catch (fault) {
    if (fault instanceof Stop) return fault.result
    throw fault
  }
}

/** Reads a small part as one tree. Failures as of `streamXml`. */
export function parseXml(bytes: Uint8Array, namespaces: Namespaces): Result<XmlElement> {
  let root: XmlElement | null = null
  const built = (element: XmlElement): void => {
    root = element
  }
  const read = streamXml(bytes, namespaces, { open: () => 'build', built })
  if (!read.ok) return read
  return root ? ok(root) : containerBroken
}

/** What to look at again with the next piece of a prolog; null where the first element has come. */
function afterProlog(text: string, stop: () => never): string | null {
  const found = /<(?:!DOCTYPE|[\p{L}_:])/u.exec(text)
  if (found?.[0] === '<!DOCTYPE') stop()
  return found ? null : text.slice(-'<!DOCTYPE'.length)
}

/** Ends a parse at once; never leaves this file. */
class Stop extends Error {
  constructor(readonly result: Result<never>) {
    super('stopped')
  }
}

interface Building extends XmlTag {
  readonly children: XmlNode[]
}

type Parser = SaxesParser<{ xmlns: true; position: false }>

function listen(parser: Parser, namespaces: Namespaces, visitor: XmlVisitor): void {
  const count = counters()
  const entered: string[] = []
  const building: Building[] = []
  let skipped = 0
  // Neither says anything, but each takes its time.
  parser.on('comment', count.mark)
  parser.on('processinginstruction', count.mark)
  parser.on('attribute', ({ name, value }) => count.attribute(name.length + value.length))
  parser.on('opentag', (raw) => {
    count.open(building.length > 0)
    if (skipped > 0) {
      skipped += 1
      return
    }
    const tag = tagOf(raw, namespaces)
    const what = building.length > 0 ? 'build' : visitor.open(tag)
    if (what === 'enter') entered.push(tag.name)
    else if (what === 'skip') skipped = 1
    else building.push({ ...tag, children: [] })
  })
  parser.on('closetag', () => {
    count.close()
    if (skipped > 0) {
      skipped -= 1
      return
    }
    const whole = building.pop()
    if (!whole) return visitor.close?.(entered.pop() ?? '')
    const parent = building.at(-1)
    if (parent) parent.children.push(whole)
    else visitor.built(whole)
  })
  const text = (words: string): void => {
    if (skipped === 0) building.at(-1)?.children.push(count.text(words))
  }
  parser.on('text', text)
  parser.on('cdata', text)
}

function tagOf(raw: SaxesTagNS, namespaces: Namespaces): XmlTag {
  const pairs = Object.values(raw.attributes)
    .filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns')
    .map(({ uri, local, value }) => [nameOf(uri, local, namespaces), value] as const)
  return {
    name: nameOf(raw.uri, raw.local, namespaces),
    attributes: pairs.length === 0 ? none : new Map(pairs),
  }
}

const none: ReadonlyMap<string, string> = new Map()

function nameOf(uri: string, local: string, namespaces: Namespaces): string {
  return uri === '' ? local : `${namespaces.get(uri) ?? '?'}:${local}`
}

/** Counts against `limits`, and stops the parse where one is passed. */
function counters() {
  let [depth, elements, held, characters, attributes] = [0, 0, 0, 0, 0]
  const check = (isWithin: boolean): void => {
    if (!isWithin) throw new Stop(containerTooLarge)
  }
  const mark = (): void => check((elements += 1) <= limits.elements)
  return {
    mark,
    attribute: (length: number): void => check((attributes += length + 1) <= limits.attributes),
    open: (isHeld: boolean): void => {
      attributes = 0
      held = isHeld ? held + 1 : 0
      check((depth += 1) <= limits.depth)
      check(held <= limits.treeElements)
      mark()
    },
    close: (): void => {
      depth -= 1
    },
    text: (words: string): string => {
      check((characters += words.length) <= limits.xmlCharacters)
      return words
    },
  }
}
