import { el, type Markup } from '../markup'

/** Indexes of the looks of cells (`cellXfs`), in the order in which they are written. */
export const look = {
  plain: 0,
  title: 1,
  told: 2,
  head: 3,
  cell: 4,
  number: 5,
  open: 6,
  openText: 7,
  id: 8,
} as const

/** The looks of a department's form: open cells are yellow and not locked. */
export function formStyles(): Markup {
  const xmlns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  return el('styleSheet', { xmlns }, [
    list('fonts', [font(11), font(16, true), font(11, true), font(8, false, 'FF808080')]),
    list('fills', [pattern('none'), pattern('gray125'), solid('FFEDF1F6'), solid('FFFFF6CC')]),
    list('borders', [el('border', {}, sides()), el('border', {}, sides('thin'))]),
    list('cellStyleXfs', [el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
    list('cellXfs', [
      xf({}),
      xf({ font: 1, align: 'center' }),
      xf({ align: 'left' }),
      xf({ font: 2, fill: 2, border: 1, align: 'center' }),
      xf({ border: 1, align: 'left' }),
      xf({ border: 1, align: 'right' }),
      xf({ fill: 3, border: 1, align: 'right', isOpen: true }),
      xf({ fill: 3, border: 1, align: 'left', isOpen: true }),
      xf({ font: 3, border: 1, align: 'left' }),
    ]),
  ])
}

interface Look {
  readonly font?: number
  readonly fill?: number
  readonly border?: number
  readonly align?: 'left' | 'right' | 'center'
  readonly isOpen?: boolean
}

function xf({
  font: fontId = 0,
  fill = 0,
  border = 0,
  align = 'left',
  isOpen = false,
}: Look): Markup {
  const applied = {
    numFmtId: 0,
    fontId,
    fillId: fill,
    borderId: border,
    xfId: 0,
    applyFont: 1,
    applyFill: 1,
    applyBorder: 1,
    applyAlignment: 1,
    applyProtection: 1,
  }
  return el('xf', applied, [
    el('alignment', { horizontal: align, vertical: 'center', wrapText: 1 }),
    el('protection', { locked: isOpen ? 0 : 1 }),
  ])
}

function list(name: string, items: readonly Markup[]): Markup {
  return el(name, { count: items.length }, items)
}

function font(size: number, bold = false, color?: string): Markup {
  return el('font', {}, [
    bold ? el('b') : null,
    el('sz', { val: size }),
    color === undefined ? null : el('color', { rgb: color }),
    el('name', { val: '宋体' }),
    el('charset', { val: 134 }),
  ])
}

function pattern(type: string): Markup {
  return el('fill', {}, [el('patternFill', { patternType: type })])
}

function solid(color: string): Markup {
  const foreground = el('fgColor', { rgb: color })
  return el('fill', {}, [el('patternFill', { patternType: 'solid' }, [foreground])])
}

function sides(style?: string): readonly Markup[] {
  return ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) =>
    el(side, side === 'diagonal' ? {} : { style }),
  )
}
