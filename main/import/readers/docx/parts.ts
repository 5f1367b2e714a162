import type { Fields } from './fields'
import type { NoteNames } from './note-names'
import type { Pictures } from './pictures'
import type { Styles } from './styles'
import type { ThemeFonts } from './theme'
import type { WordTold } from '../../document/word-told'

/** What reading the words of a document takes. */
export interface Parts {
  readonly styles: Styles
  readonly theme: ThemeFonts
  readonly told: WordTold
  readonly fields: Fields
  readonly noteNames: NoteNames
  readonly pictures: Pictures
}
