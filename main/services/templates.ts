import { z } from 'zod'
import countyGovernment from '../../assets/templates/county-government.txt?raw'
import department from '../../assets/templates/department.txt?raw'
import index from '../../assets/templates/index.json?raw'
import policeBranch from '../../assets/templates/police-branch.txt?raw'
import type { TemplateSummary } from '../../shared/contract/library'
import { isComputed } from '../../shared/model/blocks/inline'
import type { Chapter } from '../../shared/model/chapter'
import { fail, ok, type Result } from '../../shared/model/failure'
import { withChapters, type Report } from '../../shared/model/report'
import type { SourceDocument } from '../../shared/model/source'
import { recognise } from '../../shared/structure/recognise'
import { reportFromDraft } from '../../shared/structure/to-report'

/** What a new report from a template is about; `year` is the year reported on. */
export interface TemplateFields {
  readonly organization: string
  readonly year: number
  /** What stands under the report; the organisation's name unless told. */
  readonly signature?: string
}

const texts = new Map([
  ['police-branch', policeBranch],
  ['county-government', countyGovernment],
  ['department', department],
])

const summary = z.strictObject({
  id: z.string().regex(/^[a-z-]{1,60}$/),
  name: z.string().min(1),
  description: z.string().min(1),
})

const summaries: readonly TemplateSummary[] = z.array(summary).parse(JSON.parse(index))

/** The templates in the order in which they are offered. */
export function templates(): readonly TemplateSummary[] {
  return summaries
}

/**
 * A new report with the parts that 《法治政府建设与责任落实督察工作规定》 (art. 25) requires. 【待填】 stands
 * where the drafter must write, 【提示：…】 says what belongs there. Fails with `template-missing`.
 */
export function reportOfTemplate(id: string, fields: TemplateFields): Result<Report> {
  const text = texts.get(id)
  if (text === undefined) {
    return fail('template-missing', '没有找到所选的模板。', '请在列表中另选一个模板。')
  }
  const { organization, year, signature = '' } = fields
  const report = reportFromDraft(recognise(sourceOf(filled(text, year))))
  const named = replaced(report, [
    [dateOf(year), `${year + 1}年【待填】月【待填】日`],
    [standIn, organization],
  ])
  return ok({ ...named, back: signed(named.back, signature), organization, year })
}

// What the recogniser surely takes for a body and a date; the right words go in afterwards.
const standIn = '某某人民政府'

function dateOf(year: number): string {
  return `${year + 1}年1月1日`
}

function filled(text: string, year: number): string {
  const values: Readonly<Record<string, string>> = {
    '{organization}': standIn,
    '{year}': String(year),
    '{nextYear}': String(year + 1),
    '{date}': dateOf(year),
  }
  return text.replace(/\{\w+\}/gu, (name) => values[name] ?? name)
}

function replaced(report: Report, words: readonly (readonly [string, string])[]): Report {
  const inText = (text: string): string =>
    words.reduce((done, [from, to]) => done.replaceAll(from, () => to), text)
  const inChapter = (chapter: Chapter): Chapter => ({
    ...chapter,
    blocks: chapter.blocks.map((block) =>
      block.type === 'heading' || block.type === 'paragraph'
        ? {
            ...block,
            children: block.children.map((leaf) =>
              isComputed(leaf) ? leaf : { ...leaf, text: inText(leaf.text) },
            ),
          }
        : block,
    ),
  })
  return { ...withChapters(report, inChapter), title: inText(report.title) }
}

function signed(back: Chapter, signature: string): Chapter {
  if (signature === '') return back
  const blocks = back.blocks.map((block) =>
    block.type === 'paragraph' && block.role === 'signature'
      ? { ...block, children: [{ text: signature }] }
      : block,
  )
  return { ...back, blocks }
}

function sourceOf(text: string): SourceDocument {
  const blocks = text.split(/\r?\n/u).map((line, at) => ({
    kind: 'paragraph' as const,
    text: line,
    autoNumber: null,
    look: {},
    place: at + 1,
  }))
  return { format: 'txt', blocks, warnings: [] }
}
