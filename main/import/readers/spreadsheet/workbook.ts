import { read, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { fail } from '../../../../shared/model/failure'
import { containerBroken, containerEncrypted } from '../../containers/container-failures'
import { limits } from '../../limits'
import { Refusal } from '../../refusal'
import type { HiddenInSheet } from './ods-hidden'

/** A workbook's sheets that are shown, in order. */
export interface Workbook {
  readonly sheets: readonly {
    readonly name: string
    readonly sheet: WorkSheet
    /** What the library does not know to be hidden. */
    readonly hidden: HiddenInSheet | undefined
  }[]
  readonly hiddenSheets: number
  readonly hasMacros: boolean
}

/** Opens a workbook; formulas are never worked out, their stored results are what is shown. */
export function openWorkbook(bytes: Uint8Array, hidden: readonly HiddenInSheet[]): Workbook {
  const book = parsed(bytes)
  const states = book.Workbook?.Sheets ?? []
  const all = book.SheetNames.map((name, index) => ({
    name,
    sheet: book.Sheets[name],
    hidden: hidden[index],
    isHidden: (states[index]?.Hidden ?? 0) !== 0 || hidden[index]?.sheet === true,
  }))
  return {
    sheets: all.flatMap(({ name, sheet, hidden: within, isHidden }) =>
      sheet && !isHidden ? { name, sheet, hidden: within } : [],
    ),
    hiddenSheets: all.filter(({ isHidden }) => isHidden).length,
    hasMacros: book.vbaraw !== undefined,
  }
}

function parsed(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      // Which rows and columns are hidden is a matter of style to the library.
      cellStyles: true,
      bookVBA: true,
      // One more, to know that there are more.
      sheetRows: limits.rows + 1,
      // As a Chinese Excel shows the short date, which is otherwise that of the United States.
      dateNF: 'yyyy/m/d',
    })
  } catch (fault) {
    const says = fault instanceof Error ? fault.message : ''
    if (/password|encrypt/iu.test(says)) throw new Refusal(containerEncrypted)
    if (/too old|BIFF|Unsupported/iu.test(says)) throw new Refusal(tooOld)
    throw new Refusal(containerBroken)
  }
}

const tooOld = fail(
  'format-unknown',
  '这个表格文件的格式太旧或不常见，案头读不了。',
  '请在 Excel 或 WPS 里打开它，另存为 .xlsx，再导入。',
)
