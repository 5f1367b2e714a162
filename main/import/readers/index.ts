import type { Reader } from '../reader'
import { docx } from './docx/index'
import { html } from './html/index'
import { markdown } from './markdown'
import { mht } from './mht'
import { pdf } from './pdf/index'
import { csv, xls, xlsx } from './spreadsheet/index'
import { text } from './text'

/** Every format that can be read; the first that knows a file's beginning reads it. */
export const readers: readonly Reader[] = [docx, xlsx, xls, pdf, html, mht, csv, markdown, text]
