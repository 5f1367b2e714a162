import { codePageOf } from './encodings'
import type { CharacterState, ParagraphState, State } from './state'

/** The tables of fonts and of styles. */
export interface Sheets {
  /** Names of fonts by their number. */
  readonly faces: ReadonlyMap<number, string>
  /** Code pages of fonts whose character set says one. */
  readonly codePages: ReadonlyMap<number, number>
  readonly style: (id: number) => StyleLook
  /** Of the font whose entry is under way. */
  readonly codePage: () => number | undefined
  /** A control word in one of the tables. */
  readonly word: (table: 'fonts' | 'styles', name: string, param: number | null) => void
  /** Words of a name; a semicolon ends an entry, which has the look that stands then. */
  readonly text: (table: 'fonts' | 'styles', text: string, state: State) => void
}

/** What a style comes to with those that it is based on. */
export interface StyleLook {
  readonly name: string
  /** 1 to 9; 0 for body text. */
  readonly outlineLevel: number
  readonly centered: boolean
}

interface SheetStyle {
  readonly name: string
  readonly basedOn: number | null
  readonly paragraph: ParagraphState
  readonly character: CharacterState
}

export function createSheets(): Sheets {
  const faces = new Map<number, string>()
  const codePages = new Map<number, number>()
  const styles = new Map<number, SheetStyle>()
  let id = 0
  let name = ''
  let basedOn: number | null = null
  return {
    faces,
    codePages,
    style: (of) => styleLook(styles, of),
    codePage: () => codePages.get(id),
    word: (table, control, param) => {
      if (table === 'fonts') {
        if (control === 'f') id = param ?? 0
        const known = control === 'fcharset' ? codePageOf(param ?? 0) : null
        if (known !== null) codePages.set(id, known)
      } else if (control === 'sbasedon') basedOn = param
      else if (['s', 'cs', 'ds', 'ts'].includes(control)) {
        // Styles of characters and sections are numbered apart.
        id = control === 's' ? (param ?? 0) : -1 - (param ?? 0)
        basedOn = null
      }
    },
    text: (table, text, { paragraph, character }) => {
      name += text
      if (!name.includes(';')) return
      const words = name.split(';')[0]?.trim() ?? ''
      name = ''
      if (words === '') return
      if (table === 'fonts') faces.set(id, words)
      else styles.set(id, { name: words, basedOn, paragraph, character })
    },
  }
}

/** Writers repeat a style's look in each paragraph, but not its level. */
function styleLook(styles: ReadonlyMap<number, SheetStyle>, id: number): StyleLook {
  let outlineLevel: number | null = null
  let centered: boolean | null = null
  const seen = new Set<number>()
  for (let at: number | null = id; at !== null && !seen.has(at);) {
    seen.add(at)
    const style = styles.get(at)
    outlineLevel ??= style?.paragraph.outlineLevel ?? null
    centered ??= style?.paragraph.centered ?? null
    at = style?.basedOn ?? null
  }
  return {
    name: styles.get(id)?.name ?? '',
    outlineLevel: outlineLevel ?? 0,
    centered: centered ?? false,
  }
}
