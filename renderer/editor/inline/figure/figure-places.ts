import type { Figure } from '../../../../shared/model/blocks/figure'
import type { PrintedFigure } from '../../../../shared/figures/printed-figure'
import type { Session } from '../../../session/session'
import { afterFrame } from '../../../ui/after-frame'

/** A figure as it stands on the screen. */
export interface FigurePlace {
  readonly figure: Figure
  /** All of it, marked while it is to be filled in. */
  readonly around: HTMLElement
  /** What holds its words and nothing else. */
  readonly words: HTMLElement
  /** What is told of it while there is nothing to fill in. */
  readonly title: string
}

/** As far beyond the window's edges figures are written at once, in pixels: a turn of the wheel. */
const near = 100
/** So many places follow after a frame: what they cost to lay out must leave room for a key. */
const most = 60

const ofSession = new WeakMap<Session, (place: FigurePlace) => () => void>()

/**
 * Writes into a place what its figure says and keeps it so until the returned function is called.
 * Written past React, since one value may stand 500 times in a chapter: those in sight change with the
 * frame, the others, which nobody sees, in the frames after it or as soon as something is scrolled. The
 * text itself never holds the words, so whatever is copied, searched or printed cannot be old.
 */
export function keepWritten(session: Session, place: FigurePlace): () => void {
  const keep = ofSession.get(session) ?? createPlaces(session)
  ofSession.set(session, keep)
  return keep(place)
}

function createPlaces(session: Session): (place: FigurePlace) => () => void {
  const shown = new Map<FigurePlace, PrintedFigure>()
  const waiting = new Set<FigurePlace>()
  let callOff: (() => void) | null = null
  let end: (() => void) | null = null

  const write = (place: FigurePlace): void => {
    waiting.delete(place)
    const printed = session.state().figures.printed(place.figure)
    shown.set(place, printed)
    writeInto(place, printed)
  }
  const writeSome = (count: number): void => {
    // A composition's place in the page must not move under it.
    if (session.state().composing) return
    for (const place of [...waiting].slice(0, count)) write(place)
  }
  const follow = (): void => {
    callOff = afterFrame(() => {
      callOff = null
      writeSome(most)
      if (waiting.size > 0) follow()
    })
  }
  const changed = (): void => {
    const { printed } = session.state().figures
    // All are looked at before the first is written: the page is laid out once.
    const inSight = sightOfLines()
    const others = [...shown].filter(([{ figure }, old]) => !isSame(old, printed(figure)))
    const seen = others.map(([place]) => place).filter(({ around }) => inSight(around))
    for (const [place] of others) waiting.add(place)
    for (const place of seen) write(place)
    if (waiting.size > 0 && !callOff) follow()
  }
  const writeAll = (): void => writeSome(waiting.size)
  const begin = (): void => {
    const endFigures = session.subscribeFigures(changed)
    window.addEventListener('scroll', writeAll, { capture: true, passive: true })
    end = () => {
      endFigures()
      window.removeEventListener('scroll', writeAll, { capture: true })
      callOff?.()
      callOff = null
    }
  }
  return (place) => {
    if (!end) begin()
    write(place)
    return () => {
      shown.delete(place)
      waiting.delete(place)
      if (shown.size > 0) return
      end?.()
      end = null
    }
  }
}

function isSame(one: PrintedFigure, other: PrintedFigure): boolean {
  return one.text === other.text && messageOf(one) === messageOf(other)
}

function messageOf(printed: PrintedFigure): string {
  return printed.kind === 'blank' ? printed.message : ''
}

function writeInto({ around, words, title }: FigurePlace, printed: PrintedFigure): void {
  // Another text of the same node is laid out anew; another node would be styled anew as well.
  if (words.firstChild instanceof Text) words.firstChild.data = printed.text
  else words.textContent = printed.text
  const message = messageOf(printed)
  around.toggleAttribute('data-blank', message !== '')
  around.title = message || title
}

/** Whether an element's line, a block or a table's row, is in the window or soon will be. */
function sightOfLines(): (element: Element) => boolean {
  const known = new Map<Element, boolean>()
  return (element) => {
    const line = element.closest('tr, [data-block]') ?? element
    const found = known.get(line) ?? isInSight(line.getBoundingClientRect())
    known.set(line, found)
    return found
  }
}

function isInSight({ top, bottom }: DOMRect): boolean {
  return bottom > -near && top < window.innerHeight + near
}
