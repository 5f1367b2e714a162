import type { Picture } from '../../pictures/picture'
import { alignedTables } from './aligned-tables'
import { regionsOf, type Region } from './columns'
import { withoutFurniture, type Body, type Furnished } from './furniture'
import { linesOf, type Line } from './lines'
import { measuresOf } from './measure'
import { withoutNotes, type PageNote } from './notes'
import type { Page } from './page'
import type { PagePicture } from './pictures'
import { habitsOf, paragraphsOf, type FlowLine, type Paragraph } from './paragraphs'
import { gridsOf } from './rulings'
import { ruledTable, type PageTable } from './ruled-tables'

/** What stands in the order of reading, with the page that it begins on. A note follows its paragraph. */
export type FlowItem =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph; readonly page: number }
  | { readonly kind: 'note'; readonly note: PageNote; readonly page: number }
  | { readonly kind: 'table'; readonly table: PageTable; readonly page: number }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly page: number }

export interface Flow extends Omit<Furnished, 'bodies'> {
  readonly items: readonly FlowItem[]
  /** Pages where lines look like a table that could not be told. */
  readonly unsure: readonly number[]
}

/** The text of all pages as it is read, without what only furnishes the pages. */
export function flowOf(pages: readonly Page[], pictures: readonly PagePicture[]): Flow {
  const tabled = pages.flatMap(withTables)
  const { bodies: furnished, ...furniture } = withoutFurniture(tabled)
  const noted = furnished.map(({ lines: own }) => withoutNotes(own))
  const bodies = furnished.map((body, at) => ({ ...body, lines: noted[at]?.lines ?? body.lines }))
  const notes = notesByLine(noted.flatMap((each) => each.notes))
  const measures = measuresOf(bodies)
  const lines = bodies.flatMap(({ page, lines: own }, at) => {
    const measure = measures[at] ?? { left: 0, right: page.width }
    return own.map((line): FlowLine => ({ line, measure, region: at, tag: null }))
  })
  const habits = habitsOf(lines)
  const items: FlowItem[] = []
  let open: FlowLine[] = []
  const close = (): void => {
    for (const paragraph of paragraphsOf(open, habits)) {
      const page = tabled[paragraph[0].region]?.page.number ?? 0
      items.push({ kind: 'paragraph', paragraph, page })
      for (const note of paragraph.flatMap(({ line }) => notes.get(line) ?? [])) {
        items.push({ kind: 'note', note, page })
      }
    }
    open = []
  }
  const ofRegion = linesByRegion(lines)
  for (const [at, { page, tables }] of tabled.entries()) {
    let rest = ofRegion.get(at) ?? []
    const blocks = [
      ...tables.map((table) => ({ top: table.top, item: { kind: 'table', table } as const })),
      ...pictures
        .filter((each) => each.page === page.number && lastAbove(tabled, each) === at)
        .map(({ top, picture }) => ({ top, item: { kind: 'picture', picture } as const })),
    ]
    for (const { top, item } of blocks.toSorted((one, other) => one.top - other.top)) {
      open = [...open, ...rest.filter(({ line }) => line.y < top)]
      rest = rest.filter(({ line }) => line.y >= top)
      close()
      items.push({ ...item, page: page.number })
    }
    for (const line of rest) open.push(line)
  }
  close()
  const unsure = [
    ...new Set(tabled.filter(({ isUnsure }) => isUnsure).map(({ page }) => page.number)),
  ]
  return { items: joinedTables(items), unsure, ...furniture }
}

interface Tabled extends Body {
  /** Of its first line; a page in columns comes as several. */
  readonly top: number
  readonly tables: readonly PageTable[]
  readonly isUnsure: boolean
}

function withTables(page: Page): readonly Tabled[] {
  const ruled: { readonly table: PageTable; readonly middle: number }[] = []
  let glyphs = page.glyphs
  for (const grid of gridsOf(page.segments)) {
    const found = ruledTable(grid, glyphs)
    if (!found) continue
    const [left = 0] = grid.columns
    ruled.push({ table: found.table, middle: (left + (grid.columns.at(-1) ?? left)) / 2 })
    const taken = new Set(found.taken)
    glyphs = glyphs.filter((glyph) => !taken.has(glyph))
  }
  const regions = regionsOf(glyphs, page.width)
  return regions.map((region, at) => {
    const { tables, lines, isUnsure } = alignedTables(linesOf(region.glyphs))
    const own = ruled.filter((each) => regionOf(regions, each.table.top, each.middle) === at)
    return {
      page: { ...page, width: region.width },
      top: region.top,
      lines,
      tables: [...own.map(({ table }) => table), ...tables].toSorted(
        (one, other) => one.top - other.top,
      ),
      isUnsure,
    }
  })
}

/** The last part of its page that begins above a picture. */
function lastAbove(tabled: readonly Tabled[], { page, top }: PagePicture): number {
  const own = tabled.findLastIndex((each) => each.page.number === page && each.top <= top)
  return own < 0 ? tabled.findIndex((each) => each.page.number === page) : own
}

/** Which region a place is in: the last that begins above it and reaches over it. */
function regionOf(regions: readonly Region[], top: number, x: number): number {
  const found = regions.findLastIndex(
    (region) => region.top <= top && x >= region.left && x <= region.left + region.width,
  )
  return Math.max(0, found)
}

function notesByLine(notes: readonly PageNote[]): ReadonlyMap<Line, readonly PageNote[]> {
  const found = new Map<Line, PageNote[]>()
  for (const note of notes) {
    const own = found.get(note.line)
    if (own) own.push(note)
    else found.set(note.line, [note])
  }
  return found
}

function linesByRegion(lines: readonly FlowLine[]): ReadonlyMap<number, readonly FlowLine[]> {
  const found = new Map<number, FlowLine[]>()
  for (const line of lines) {
    const own = found.get(line.region) ?? []
    own.push(line)
    found.set(line.region, own)
  }
  return found
}

/** A table that goes on over the page, its repeated head left out. */
function joinedTables(items: readonly FlowItem[]): readonly FlowItem[] {
  const joined: FlowItem[] = []
  for (const item of items) {
    const last = joined.at(-1)
    const whole = last?.kind === 'table' && item.kind === 'table' ? continued(last, item) : null
    if (whole) joined[joined.length - 1] = whole
    else joined.push(item)
  }
  return joined
}

type TableItem = Extract<FlowItem, { kind: 'table' }>

function continued(first: TableItem, next: TableItem): TableItem | null {
  const [one, other] = [first.table, next.table]
  const isSame =
    next.page > first.page &&
    one.widths.length === other.widths.length &&
    one.widths.every((width, at) => Math.abs(width - (other.widths[at] ?? 0)) < 4)
  if (!isSame) return null
  const repeated = repeatedRows(one, other)
  const shift = one.rows.length - repeated
  return {
    kind: 'table',
    // The page of its last part, so that a third one joins on.
    page: next.page,
    table: {
      ...one,
      rows: [...one.rows, ...other.rows.slice(repeated)],
      merges: [
        ...one.merges,
        ...other.merges
          .filter(({ row }) => row >= repeated)
          .map((merge) => ({ ...merge, row: merge.row + shift })),
      ],
    },
  }
}

function repeatedRows({ rows }: PageTable, { rows: next }: PageTable): number {
  let count = 0
  while (count < Math.min(3, rows.length, next.length) && isSameRow(rows[count], next[count]))
    count += 1
  return count
}

function isSameRow(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): boolean {
  return one?.join('\t') === other?.join('\t')
}
