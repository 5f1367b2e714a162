import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportOfTemplate, templates } from '../../../main/services/templates'
import { library } from '../../../shared/contract/library'
import { chaptersInOrder, report as reportSchema, type Report } from '../../../shared/model/report'
import { resolve as resolveReport } from '../../../shared/resolve/resolve'
import { blockText } from '../../words'

const folder = resolve(import.meta.dirname, '../../../assets/templates')
const fields = { organization: '白苇区公安分局', year: 2025 }
const ids = templates().map(({ id }) => id)

test('every template of the folder is offered, and nothing else', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  expect(ids.map((id) => `${id}.txt`).sort()).toEqual(files.sort())
  for (const { id, name, description } of templates()) {
    expect(name, id).toMatch(/^\p{Script=Han}[\p{Script=Han}（）、]+$/u)
    expect(description, id).toMatch(/\p{Script=Han}{10}/u)
    const message = { template: id, ...fields }
    expect(library['library.create'].input.parse(message)).toEqual(message)
  }
})

describe.each(ids)('the template %s', (id) => {
  test('makes a report of that body and year', () => {
    const made = madeOf(id)
    expect(reportSchema.parse(made)).toEqual(made)
    expect(made).toMatchObject({ ...fields, structureRevision: 0 })
    expect(made.title).toMatch(/^白苇区公安分局(?:关于)?2025年度法治政府建设情况(?:的)?报告$/u)
  })

  test('has the parts that article 25 asks for, numbered 一 to 五', () => {
    const headings = resolveReport(madeOf(id)).blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 1
        ? [`${block.number}${block.runs.map(({ text }) => text).join('')}`]
        : [],
    )
    expect(headings).toEqual([
      '一、2025年度推进法治政府建设的主要举措和成效',
      '二、存在的不足和原因',
      '三、2025年度党政主要负责人履行推进法治建设第一责任人职责的有关情况',
      '四、2026年度推进法治政府建设的主要安排',
      '五、其他需要报告的情况',
    ])
  })

  test('opens with the recipient and closes with signature and date', () => {
    const { front, back } = madeOf(id)
    expect(front.blocks[0]).toMatchObject({ role: 'recipient' })
    expect(back.blocks.map((block) => [blockText(block), roleOf(block)])).toEqual([
      ['特此报告。', null],
      ['白苇区公安分局', 'signature'],
      ['2026年【待填】月【待填】日', 'date'],
    ])
  })

  test('holds every word of its file, with body and years put in', () => {
    const text = readFileSync(join(folder, `${id}.txt`), 'utf8')
      .replaceAll('{organization}', fields.organization)
      .replaceAll('{year}', '2025')
      .replaceAll('{nextYear}', '2026')
      .replaceAll('{date}', '2026年【待填】月【待填】日')
    expect(wordsOf(madeOf(id))).toBe(text.replace(/\s/gu, ''))
  })

  test('closes every bracket and leaves no placeholder', () => {
    const words = wordsOf(madeOf(id))
    expect(words).not.toMatch(/[{}]/u)
    expect(words.replace(/【(?:待填(?:：[^【】]+)?|提示：[^【】]+。)】/gu, '')).not.toMatch(
      /[【】]/u,
    )
    expect(words.match(/【待填】/gu)?.length).toBeGreaterThan(30)
  })

  test('reads the same with any name of a body', () => {
    const expected = outlineOf(madeOf(id))
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }), (name) => {
        fc.pre(name.trim() !== '')
        const made = reportOfTemplate(id, { organization: name.trim(), year: 2025 })
        if (!made.ok) throw new Error(made.failure.message)
        expect(made.value.organization).toBe(name.trim())
        expect(made.value.title.startsWith(name.trim())).toBe(true)
        expect(outlineOf(made.value)).toEqual(expected)
      }),
      {
        examples: [
          ['一、某某'],
          ['（一）某某局：'],
          ['$&{year}'],
          ['1.某某'],
          ['特此报告。'],
          ['2025年1月1日'],
        ],
      },
    )
  })
})

test.each(['', 'nothing', '__proto__', 'constructor', '../example/report'])(
  'there is no template %j',
  (id) => {
    const made = reportOfTemplate(id, fields)
    expect(made.ok ? 'ok' : made.failure.code).toBe('template-missing')
  },
)

function madeOf(id: string): Report {
  const made = reportOfTemplate(id, fields)
  if (!made.ok) throw new Error(made.failure.message)
  return made.value
}

function roleOf(block: Report['front']['blocks'][number]): string | null {
  return block.type === 'paragraph' ? (block.role ?? null) : null
}

/** Title, numbers and texts as they stand on paper, without white space. */
function wordsOf(report: Report): string {
  const blocks = resolveReport(report).blocks.flatMap((block) =>
    'runs' in block ? [`${block.number ?? ''}${block.runs.map(({ text }) => text).join('')}`] : [],
  )
  return [report.title, ...blocks].join('').replace(/\s/gu, '')
}

function outlineOf(report: Report): readonly string[] {
  return chaptersInOrder(report).map(({ title, blocks }) => `${title} ${blocks.length}`)
}
