import type { Register } from '../model/indicator'
import type { Report } from '../model/report'
import { computedTexts } from '../model/computed-text'
import { labelsOf } from '../model/labels'
import { writtenReport, type WrittenReport } from '../model/written'
import type { FigureShape } from '../model/blocks/figure'
import { evaluate } from './evaluate'
import { figuresOf, type Figures } from './printed-figure'

/** What a figure says where it stands. */
export type FigureText = (figure: FigureShape) => string

/** The figures over a register, computed when they are asked for, once. */
export function figuresWhenAsked(register: Register): () => Figures {
  let known: Figures | null = null
  return () => (known ??= figuresOf(register, evaluate(register)))
}

/** What figures over a register say; computed when the first one is asked for. */
export function figureTexts(register: Register): FigureText {
  const figures = figuresWhenAsked(register)
  return (figure) => figures().textOf(figure)
}

/** A report with its figures written out as its own register has them, and its references. */
export function writtenOut(report: Report): WrittenReport {
  return writtenReport(report, computedTexts(figureTexts(report.register), labelsOf(report)))
}
