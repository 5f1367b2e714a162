import type { Look, SourceRun } from '../model/source'
import type { Line, Piece } from './lines'

/**
 * The pieces with only what sets a line apart from the running text: a report that is all in 黑体 or
 * all bold has no headings by that. `lead` of a line becomes the end of an opening that is set apart.
 */
export function withOwnLooks(pieces: readonly Piece[]): readonly Piece[] {
  const body = bodyLook(pieces)
  return pieces.map((piece) => {
    if (piece.kind !== 'line') return piece
    return { ...piece, look: ownLook(piece.look, body), lead: leadOf(piece, body) }
  })
}

/** 黑体 and 楷体 under the names that their files have. */
export function fontRank(font: string | undefined): 1 | 2 | null {
  if (font === undefined) return null
  if (/黑体|SimHei|Heiti|雅黑|小标宋|XBS|FZHT|FZHei|(?:Noto|SourceHan)\s?Sans/iu.test(font))
    return 1
  return /楷体|KaiTi|STKaiti|FZKT|FZKai|WenKai/iu.test(font) ? 2 : null
}

/** The outline level that a look says, by itself or by the name of its style. */
export function outlineOf(look: Look): number | null {
  if (look.outlineLevel !== undefined) return look.outlineLevel
  const named = /^(?:heading|标题)\s{0,2}(\d)/iu.exec(look.style ?? '')?.[1]
  return named === undefined ? null : Number(named)
}

interface BodyLook {
  readonly font: string | undefined
  readonly bold: boolean
}

const prose = 40

/** The look of most letters in lines as long as running text. */
function bodyLook(pieces: readonly Piece[]): BodyLook {
  const fonts = new Map<string | undefined, number>()
  let [bold, all] = [0, 0]
  for (const piece of pieces) {
    if (piece.kind !== 'line' || piece.text.length <= prose) continue
    fonts.set(piece.look.font, (fonts.get(piece.look.font) ?? 0) + piece.text.length)
    all += piece.text.length
    if (piece.look.bold === true) bold += piece.text.length
  }
  const [font] = [...fonts].sort((one, other) => other[1] - one[1])[0] ?? [undefined]
  return { font, bold: all > 0 && bold * 2 > all }
}

function ownLook(look: Look, body: BodyLook): Look {
  const isPlainFont = look.font !== undefined && look.font === body.font
  const isPlainBold = look.bold === true && body.bold
  if (!isPlainFont && !isPlainBold) return look
  const { font, bold, ...rest } = look
  return {
    ...rest,
    ...(font !== undefined && !isPlainFont && { font }),
    ...(bold !== undefined && !isPlainBold && { bold }),
  }
}

/** Where a line's opening in another look ends; 0 where it has none, or is so as a whole. */
function leadOf({ runs, text }: Line, body: BodyLook): number {
  const isSetApart = ({ bold, font }: SourceRun): boolean =>
    (bold === true && !body.bold) || (font !== body.font && fontRank(font) !== null)
  const isBlank = ({ start, end }: SourceRun): boolean => text.slice(start, end).trim() === ''
  const after = runs.findIndex((run) => !isBlank(run) && !isSetApart(run))
  const last = after > 0 ? runs[after - 1] : undefined
  return last ? text.slice(0, last.end).trimEnd().length : 0
}
