import { replaceHits, touchesComputed } from '../find/replace'
import type { Session } from '../session/session'
import type { PlacedFinding } from './placed'

/** Whether a finding can be mended by one click: its words still stand there, and what should is known. */
export function canMend(session: Session, finding: PlacedFinding): boolean {
  const { fix, written, chapter, home, start } = finding
  if (!fix || !written || chapter === null || session.state().readOnly) return false
  const offset = written.start - start
  return !touchesComputed(session, {
    chapter,
    block: home,
    part: written.part,
    start: fix.start + offset,
    end: fix.end + offset,
  })
}

/** Puts the right words in the place of a finding, as one undo step. */
export function mend(
  session: Session,
  { fix, written, chapter, home, text, start }: PlacedFinding,
): void {
  if (!fix || !written || chapter === null) return
  const offset = written.start - start
  const place = { chapter, block: home, part: written.part, before: '', after: '' }
  const hit = {
    ...place,
    start: fix.start + offset,
    end: fix.end + offset,
    text: text.slice(fix.start, fix.end),
  }
  replaceHits(session, [hit], fix.text)
}

/** Shows a finding's place with its words selected. */
export function goTo(session: Session, { chapter, home, written }: PlacedFinding): void {
  if (chapter === null) return
  session.reveal(chapter, home, written?.part === 'text' ? written : undefined)
}
