import type { Reader } from '../reader'
import { doc } from './doc/index'
import { docx } from './docx/index'
import { html } from './html/index'
import { markdown } from './markdown/index'
import { mht } from './mht'
import { odt } from './odt/index'
import { pdf } from './pdf/index'
import { rtf } from './rtf/index'
import { csv, ods, xls, xlsx } from './spreadsheet/index'
import { text } from './text'

/** Every format that can be read; the first that knows a file's beginning reads it. */
export const readers: readonly Reader[] = [
  docx,
  doc,
  odt,
  rtf,
  xlsx,
  ods,
  xls,
  pdf,
  html,
  mht,
  csv,
  markdown,
  text,
]
