import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDraft } from '../../shared/check/check'
import type { CheckContext } from '../../shared/check/context'
import type { Finding, Place } from '../../shared/check/finding'
import { extractFigures } from '../../shared/figures/extract-figures'
import type { Draft, DraftBlock } from '../../shared/model/draft'
import type { OfficeWord } from '../../shared/model/office-words'
import type { SourceBlock } from '../../shared/model/source'
import { recognise } from '../../shared/structure/recognise'
import { sourceOf } from '../shared/structure/source'

/** A text of the annotated corpus, with what a rule should find in it; README.md says how it is written. */
export interface Sample {
  readonly rule: string
  /** As it stands in the file, with its marks. */
  readonly line: string
  readonly draft: Draft
  readonly context: CheckContext
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
    .filter((name) => name.endsWith('.txt'))
    .toSorted()
    .flatMap((name) => samplesOf(readFileSync(join(folder, name), 'utf8')))
}

function samplesOf(file: string): readonly Sample[] {
  let rule = ''
  const samples: Sample[] = []
  for (const line of file.split('\n')) {
    if (line.startsWith('## ')) rule = line.slice(3)
    else if (line !== '') samples.push(sampleOf(rule, line))
  }
  return samples
}

/** A line of the corpus, or of a page that shows examples in its way. */
export function sampleOf(rule: string, line: string): Sample {
  return { rule, line, ...annotated(line.slice(2)) }
}

function annotated(line: string): Pick<Sample, 'draft' | 'marks' | 'context'> {
  const all = line.split(paragraphMark)
  const paragraphs = all.filter((words) => !/^(?:指标|上年|用词|批注):/u.test(words))
  const context = contextOf(all)
  const text = paragraphs.join(paragraphMark)
  const isReport = paragraphs.length > 1 && (paragraphs[0] ?? '').endsWith('报告')
  if (isReport) {
    const draft = draftOfFile(unmarked(paragraphs.join('\n')))
    return { draft, context, marks: marksOf(text).map((mark) => ({ ...mark, block: null })) }
  }
  return {
    context,
    draft: draftOfParagraphs(paragraphs.map(unmarked), 2025),
    marks: paragraphs.flatMap((words, index) =>
      marksOf(words).map((mark) => ({ ...mark, block: `b${index + 1}` })),
    ),
  }
} // prettier-ignore

/** A text as a file of it is recognised, 表: lines as tables: of a year, with its figures. */
export function draftOfFile(text: string): Draft {
  const source = sourceOf(text)
  const outline = recognise({ ...source, blocks: source.blocks.map(tableOr) })
  return { ...outline, year: outline.year ?? 2025, figures: extractFigures(outline.blocks) }
}

/** No register, no report of last year, no words of an office, no remarks. */
export const nothingBeside: CheckContext = {
  register: [],
  prior: null,
  scopes: null,
  words: [],
  comments: [],
}

/** 指标:name|unit|value|prior and 上年:a paragraph of last year's report. */
function contextOf(paragraphs: readonly string[]): CheckContext {
  const register = paragraphs.flatMap((words) => {
    if (!words.startsWith('指标:')) return []
    const [name = '', unit = '', now = '', prior = ''] = words.slice(3).split('|')
    return [{ names: [name], unit, now: valueOf(now), prior: valueOf(prior) }]
  })
  const old = paragraphs.filter((words) => words.startsWith('上年:')).map((words) => words.slice(3))
  return {
    ...nothingBeside,
    register,
    prior: old.length === 0 ? null : draftOfParagraphs(old, 2024),
    words: wordsOf(paragraphs),
    comments: commentsOf(paragraphs),
  }
}

/** 批注:number of the paragraph|author|words. */
function commentsOf(paragraphs: readonly string[]): CheckContext['comments'] {
  return paragraphs.flatMap((words) => {
    if (!words.startsWith('批注:')) return []
    const [paragraph = '', author = '', text = ''] = words.slice(3).split('|')
    return [{ block: `b${paragraph}`, author, text }]
  })
}

/** 用词:wrong|right|from|until|kind. */
function wordsOf(paragraphs: readonly string[]): readonly OfficeWord[] {
  return paragraphs.flatMap((words) => {
    if (!words.startsWith('用词:')) return []
    const [wrong = '', right = '', from = '', until = '', kind] = words.slice(3).split('|')
    const word = {
      wrong,
      right,
      from,
      until,
      note: '',
      kind: kind === '不公开' ? kind : '用词',
    } as const
    return [word]
  })
}

function valueOf(entry: string): number | null {
  return entry === '' ? null : Number(entry)
}

function draftOfParagraphs(texts: readonly string[], year: number): Draft {
  const blocks = texts.map((words, index) => blockOf(words, `b${index + 1}`))
  const figures = extractFigures(blocks)
  return { title: null, organization: null, year, head: null, blocks, figures, warnings: [] }
}

function tableOr(block: SourceBlock): SourceBlock {
  if (block.kind !== 'paragraph' || !block.text.startsWith('表:')) return block
  return { kind: 'table', rows: rowsOf(block.text), merges: [], caption: null, place: block.place }
}

/** 表:rows, by / and |. */
function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .slice(2)
    .split(' / ')
    .map((row) => row.split('|'))
}

function blockOf(text: string, id: string): DraftBlock {
  const placed = { id, place: Number(id.slice(1)), evidence: '' }
  if (!text.startsWith('表:')) return { ...placed, type: 'paragraph', text }
  return { ...placed, type: 'table', rows: rowsOf(text), merges: [], caption: null }
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
export function findingsIn({ draft, context, rule }: Sample): readonly Finding[] {
  return checkDraft(draft, { context }).filter(
    (finding) => finding.block !== null || finding.rule === rule,
  )
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
