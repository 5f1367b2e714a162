import type { Evaluation } from '../../shared/figures/evaluate'
import type { Indicator, Register } from '../../shared/model/indicator'
import { cellsToText } from './cells-text'
import { columns } from './columns'
import type { CellRange } from './selection'

/** What is copied, of a register as it stands. */
export interface Copied {
  /** The rows that are shown, by which the range counts. */
  readonly shown: Register
  readonly register: Register
  readonly evaluation: Evaluation
  readonly range: CellRange
}

/** Read by the register alone. */
const ownType = 'application/x-antou-register-cells'

/**
 * Puts cells on the clipboard: for other programs as they are shown, for the register as they were
 * written, so that a formula stays one and a value keeps the decimals that are not printed.
 */
export function putCells(data: DataTransfer, copied: Copied): void {
  const { register, evaluation } = copied
  const shown = textsOf(copied, (indicator, column) => {
    const evaluated = evaluation.get(indicator.id)
    return evaluated ? (columns[column]?.shown(indicator, evaluated) ?? '') : ''
  })
  const written = textsOf(
    copied,
    (each, column) => columns[column]?.written?.(each, register) ?? '',
  )
  data.setData('text/plain', cellsToText(shown))
  data.setData(ownType, cellsToText(written))
}

/** The cells on the clipboard, as the register reads them. */
export function cellsIn(data: DataTransfer): string {
  return data.getData(ownType) || data.getData('text/plain')
}

function textsOf(
  { shown, range }: Copied,
  textOf: (indicator: Indicator, column: number) => string,
): readonly (readonly string[])[] {
  return shown
    .slice(range.top, range.bottom + 1)
    .map((indicator) =>
      Array.from({ length: range.right - range.left + 1 }, (_, at) =>
        textOf(indicator, range.left + at),
      ),
    )
}
