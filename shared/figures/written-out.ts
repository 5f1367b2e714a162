import type { Register } from '../model/indicator'
import type { Report } from '../model/report'
import { writtenReport, type FigureText, type WrittenReport } from '../model/written'
import { evaluate } from './evaluate'
import { figuresOf, type Figures } from './printed-figure'

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

/** A report with its figures written out as its own register has them. */
export function writtenOut(report: Report): WrittenReport {
  return writtenReport(report, figureTexts(report.register))
}
