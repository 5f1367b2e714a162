import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDraft } from '../../shared/check/check'
import type { Finding, Place } from '../../shared/check/finding'
import { extractFigures } from '../../shared/figures/extract-figures'
import type { Draft, DraftBlock } from '../../shared/model/draft'
import { recognise } from '../../shared/structure/recognise'
import { sourceOf } from '../shared/structure/source'

/** A text of the annotated corpus, with what a rule should find in it; README.md says how it is written. */
export interface Sample {
  readonly rule: string
  /** As it stands in the file, with its marks. */
  readonly line: string
  readonly draft: Draft
  /** Where the slip is; none for a text that is right. */
  readonly marks: readonly Mark[]
}

interface Mark {
  /** Null where the text was recognised: the mark is then found by its words alone. */
  readonly block: string | null
  readonly start: number
  readonly end: number
  readonly words: string
}

export type Half = 'tuning' | 'frozen'

const paragraphMark = '¶'

/** One half of the corpus, by files and lines. */
export function readCorpus(half: Half): readonly Sample[] {
  const folder = join(import.meta.dirname, half)
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => samplesOf(readFileSync(join(folder, name), 'utf8')))
}

function samplesOf(file: string): readonly Sample[] {
  let rule = ''
  const samples: Sample[] = []
  for (const line of file.split('\n')) {
    if (line.startsWith('## ')) rule = line.slice(3)
    else if (line !== '') samples.push({ rule, line, ...annotated(line.slice(2)) })
  }
  return samples
}

function annotated(text: string): Pick<Sample, 'draft' | 'marks'> {
  const paragraphs = text.split(paragraphMark)
  const isReport = paragraphs.length > 1 && (paragraphs[0] ?? '').endsWith('报告')
  if (isReport) {
    const outline = recognise(sourceOf(unmarked(paragraphs.join('\n'))))
    const draft = { ...outline, year: outline.year ?? 2025, figures: extractFigures(outline.blocks) }
    return { draft, marks: marksOf(text).map((mark) => ({ ...mark, block: null })) }
  }
  const blocks = paragraphs.map((words, index) => blockOf(unmarked(words), `b${index + 1}`))
  return {
    draft: { title: null, organization: null, year: 2025, head: null, blocks, figures: extractFigures(blocks), warnings: [] },
    marks: paragraphs.flatMap((words, index) =>
      marksOf(words).map((mark) => ({ ...mark, block: `b${index + 1}` })),
    ),
  }
} // prettier-ignore

function blockOf(text: string, id: string): DraftBlock {
  const placed = { id, place: Number(id.slice(1)), evidence: '' }
  if (!text.startsWith('表:')) return { ...placed, type: 'paragraph', text }
  const rows = text.slice(2).split(' / ').map((row) => row.split('|'))
  return { ...placed, type: 'table', rows, merges: [], caption: null }
} // prettier-ignore

function marksOf(text: string): readonly Omit<Mark, 'block'>[] {
  return [...text.matchAll(/⟦([^⟧]*)⟧/gu)].map((match, index) => {
    const words = match[1] ?? ''
    const start = match.index - 2 * index
    return { start, end: start + words.length, words }
  })
}

function unmarked(text: string): string {
  return text.replaceAll(/[⟦⟧]/gu, '')
}

/** What the rules say of a sample; what a fragment lacks of a whole report is no finding of it. */
export function findingsIn({ draft, rule }: Sample): readonly Finding[] {
  return checkDraft(draft).filter((finding) => finding.block !== null || finding.rule === rule)
}

/** Whether a finding stands where the sample is marked. */
export function isMarked({ marks }: Sample, finding: Finding): boolean {
  return marks.length === 0 || [finding, ...(finding.related ?? [])].some((place) => marks.some((mark) => meets(mark, place)))
} // prettier-ignore

function meets(mark: Mark, place: Place): boolean {
  if (mark.block === null) {
    return place.quote !== '' && (mark.words.includes(place.quote) || place.quote.includes(mark.words))
  }
  if (place.part === 'cell') return mark.words === place.quote
  return place.block === mark.block && place.start < mark.end && mark.start < place.end
} // prettier-ignore
