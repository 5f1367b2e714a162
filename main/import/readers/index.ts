import type { Reader } from '../reader'
import { docx } from './docx/index'
import { pdf } from './pdf/index'
import { csv, xls, xlsx } from './spreadsheet/index'
import { text } from './text'

/** Every format that can be read; the first that knows a file's beginning reads it. */
export const readers: readonly Reader[] = [docx, xlsx, xls, pdf, csv, text]
