import { plainText, type Text } from '../model/blocks/text'
import type { Look } from '../model/source'
import { cleaned } from './clean'
import { joined, trimmed } from './leaves'
import type { RichParagraph } from './rich-content'

/** How text looks where it stands in the page. */
export interface TextLook extends Look {
  readonly underline: boolean
  /** White space and line feeds count as they stand. */
  readonly keepsSpace: boolean
}

/** Puts the text of a page together to paragraphs, white space as a browser shows it. */
export interface Flow {
  readonly text: (raw: string, look: TextLook) => void
  /** The number before the paragraph that begins here, as printed. */
  readonly number: (printed: string) => void
  /** A block begins, or a line breaks: what comes is a paragraph, with the number that waits for it. */
  readonly line: () => void
  /** A block ends, and with it a number that waits. */
  readonly end: () => void
}

export function createFlow(emit: (paragraph: RichParagraph) => void): Flow {
  let leaves: Text[] = []
  let first: TextLook | null = null
  let number: string | null = null
  /** White space that has been read and not written. */
  let gap: '' | ' ' | '\n' = ''

  const append = (text: string, look: TextLook): void => {
    first ??= look
    leaves.push({
      text,
      ...(look.bold === true && { bold: true as const }),
      ...(look.underline && { underline: true as const }),
    })
  }
  const line = (): void => {
    const own = trimmed(joined(leaves))
    if (plainText(own) !== '') {
      emit({ kind: 'paragraph', leaves: own, autoNumber: number, look: lookOf(first, own) })
      number = null
    }
    leaves = []
    first = null
    gap = ''
  }
  const text = (raw: string, look: TextLook): void => {
    for (const piece of cleaned(raw).match(/[ \t\r\n\f]+|[^ \t\r\n\f]+/gu) ?? []) {
      if (/^[^ \t\r\n\f]/u.test(piece)) {
        const last = leaves.at(-1)?.text.at(-1)
        if (gap !== '' && last !== undefined && !joins(last, gap, piece)) append(' ', look)
        gap = ''
        append(piece.replaceAll('\u00a0', ' '), look)
      } else if (gap !== '\n') gap = /[\r\n]/u.test(piece) ? '\n' : ' '
    }
  }
  return {
    text: (raw, look) => {
      if (!look.keepsSpace) return text(raw, look)
      for (const [index, words] of raw.split(/\r\n|\r|\n/u).entries()) {
        if (index > 0) line()
        if (words !== '') append(cleaned(words).replaceAll('\u00a0', ' '), look)
      }
    },
    number: (printed) => {
      const words = cleaned(printed).replaceAll(/\s+/gu, ' ').trim()
      if (leaves.length > 0) leaves.push({ text: words })
      else if (isNumber(words)) number = words
    },
    line,
    end: () => {
      line()
      number = null
    },
  }
}

/** A line break in the source between two Han characters is Word's wrapping, not a space. */
function joins(before: string, gap: string, after: string): boolean {
  return gap === '\n' && isWide(before) && isWide(after.charAt(0))
}

function isWide(character: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60“”‘’…—]/u.test(character)
}

/** Bullets, which Word takes from faces of signs, are no numbers. */
function isNumber(printed: string): boolean {
  return /[\d０-９一二三四五六七八九十百①-⒛㈠-㈩]|^[（(]?[a-z]{1,4}[)）.、．]/iu.test(printed)
}

function lookOf(first: TextLook | null, leaves: readonly Text[]): Look {
  if (!first) return {}
  const { outlineLevel, font, centered } = first
  const bold = leaves.every((leaf) => leaf.bold === true || leaf.text.trim() === '')
  return {
    ...(outlineLevel !== undefined && { outlineLevel }),
    ...(font !== undefined && { font }),
    ...(centered === true && { centered }),
    ...(bold && { bold }),
  }
}
