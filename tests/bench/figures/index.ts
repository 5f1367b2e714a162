import type { Figure } from '../figure'
import { chapters } from './chapters'
import { checking } from './checking'
import { exporting } from './exporting'
import { formats, workbooks } from './formats'
import { hour } from './hour'
import { importing } from './import'
import { keys } from './keys'
import { memory } from './memory'
import { opening } from './opening'
import { pdf } from './pdf'
import { registering } from './registering'
import { saving } from './saving'
import { start } from './start'
import { values } from './values'

/** Every figure, in the order of the table: a new one is a file and a line here. */
export const figures: readonly Figure[] = [
  start,
  importing,
  exporting,
  formats,
  workbooks,
  pdf,
  keys,
  opening,
  chapters,
  saving,
  registering,
  values,
  checking,
  memory,
  hour,
]
