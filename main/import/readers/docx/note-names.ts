import type { NoteReference } from './content'

type NamedNote = Pick<NoteReference, 'kind' | 'id'>

/** The notes that stand in bookmarks: another place refers to one by NOTEREF (ECMA-376-1, 17.16.5.42). */
export interface NoteNames {
  readonly begin: (id: string, name: string) => void
  readonly end: (id: string) => void
  /** A note is marked in the bookmarks that are open. */
  readonly met: (note: NamedNote) => void
  /** The note that a field's instruction refers to. */
  readonly of: (instruction: string) => NamedNote | undefined
}

export function createNoteNames(): NoteNames {
  const open = new Map<string, string>()
  const notes = new Map<string, NamedNote>()
  return {
    begin: (id, name) => {
      if (open.size < mostOpen) open.set(id, name)
    },
    end: (id) => void open.delete(id),
    met: ({ kind, id }) => {
      for (const name of open.values()) if (!notes.has(name)) notes.set(name, { kind, id })
    },
    of: (instruction) => notes.get(/^\s*NOTEREF\s+"?([^\s"]{1,60})/iu.exec(instruction)?.[1] ?? ''),
  }
}

/** What never ends is no bookmark on a mark. */
const mostOpen = 50
