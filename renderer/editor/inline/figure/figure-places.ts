import type { Figure } from '../../../../shared/model/blocks/figure'
import type { PrintedFigure } from '../../../../shared/figures/printed-figure'
import type { Session } from '../../../session/session'
import { afterFrame } from '../../../ui/after-frame'
import { linesInSight } from './lines-in-sight'

/** A figure as it stands on the screen. */
export interface FigurePlace {
  readonly figure: Figure
  /** All of it, marked while it is to be filled in. */
  readonly around: HTMLElement
  /** What holds its words and nothing else, marked `data-computed-text`. */
  readonly words: HTMLElement
  /** What is told of it while there is nothing to fill in. */
  readonly title: string
}

/** So many places follow after a frame: what they cost to lay out must leave room for a key. */
const most = 60
/** So many are looked at for it, where most say what they said. */
const mostLooked = 3000

const ofSession = new WeakMap<Session, (place: FigurePlace) => () => void>()

/**
 * Writes into a place what its figure says and keeps it so until the returned function is called.
 * Written past React, since one value may stand 500 times in a chapter: those in sight change with the
 * frame, the others, which nobody sees, in the frames after it or as soon as they are scrolled to. The
 * text itself never holds the words, so whatever is copied, searched or printed cannot be old.
 */
export function keepWritten(session: Session, place: FigurePlace): () => void {
  const keep = ofSession.get(session) ?? createPlaces(session)
  ofSession.set(session, keep)
  return keep(place)
}

function createPlaces(session: Session): (place: FigurePlace) => () => void {
  const shown = new Map<FigurePlace, PrintedFigure>()
  const ofWords = new WeakMap<Element, FigurePlace>()
  /** All places as they were at the last change; those before `looked` have been looked at. */
  let waiting: readonly FigurePlace[] = []
  let looked = 0
  let callOff: (() => void) | null = null
  let end: (() => void) | null = null

  /** Whether it said something else before. */
  const write = (place: FigurePlace): boolean => {
    const printed = session.state().figures.printed(place.figure)
    const old = shown.get(place)
    if (old && isSame(old, printed)) return false
    shown.set(place, printed)
    writeInto(place, printed)
    return true
  }
  const writeInSight = (): void => {
    // A composition's place in the page must not move under it.
    if (session.state().composing) return
    // All are found before the first is written: the page is laid out once.
    const found = linesInSight(waiting[0]?.around).flatMap((line) => [
      ...line.querySelectorAll('[data-computed-text]'),
    ])
    for (const words of found) {
      const place = ofWords.get(words)
      if (place) write(place)
    }
  }
  const writeSome = (): void => {
    if (session.state().composing) return
    const last = Math.min(waiting.length, looked + mostLooked)
    let written = 0
    while (looked < last && written < most) {
      const place = waiting[looked]
      looked += 1
      if (place && shown.has(place) && write(place)) written += 1
    }
    if (looked === waiting.length) waiting = []
  }
  const follow = (): void => {
    callOff = afterFrame(() => {
      callOff = null
      writeSome()
      if (waiting.length > 0) follow()
    })
  }
  const changed = (): void => {
    waiting = [...shown.keys()]
    looked = 0
    writeInSight()
    if (!callOff) follow()
  }
  const scrolled = (): void => {
    if (waiting.length > 0) writeInSight()
  }
  const begin = (): void => {
    const endFigures = session.subscribeFigures(changed)
    window.addEventListener('scroll', scrolled, { capture: true, passive: true })
    end = () => {
      endFigures()
      window.removeEventListener('scroll', scrolled, { capture: true })
      callOff?.()
      callOff = null
      waiting = []
    }
  }
  return (place) => {
    if (!end) begin()
    ofWords.set(place.words, place)
    write(place)
    return () => {
      shown.delete(place)
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
  const told = message || title
  if (around.title !== told) around.title = told
}
