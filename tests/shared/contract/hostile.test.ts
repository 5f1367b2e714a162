import { describe, expect, test } from 'vitest'
import { contract, type CallName } from '../../../shared/contract/contract'
import type { Block } from '../../../shared/model/block'
import { mostBlocks } from '../../../shared/model/chapter'
import { newId } from '../../../shared/model/ids'
import { firstView } from '../../../shared/model/remembered'
import { firstSettings } from '../../../shared/model/settings'
import { tableLimits } from '../../../shared/model/blocks/table'
import { chapter, heading, image, paragraph, table } from '../model/reports'

const id = newId<string>()
const save = (block: unknown) => ({ report: id, chapter: id, revision: 0, blocks: [block] })
const change = (operation: unknown) => ({ report: id, revision: 0, operation })
const insert = (index: unknown, added: unknown) =>
  change({ type: 'insert-chapter', index, chapter: added })
const correct = (correction: unknown) => ({ job: id, corrections: [correction] })
const create = (fields: object) => ({
  template: 'department',
  organization: '白苇镇人民政府',
  year: 2025,
  ...fields,
})
const keepPlace = (fields: object) => ({
  report: id,
  place: { chapter: id, block: null, offset: 0, scroll: 0, ...fields },
})
const many = <Each>(count: number, each: Each): Each[] => Array.from({ length: count }, () => each)
const nested = () => {
  let deep: object = { text: '底' }
  for (let depth = 0; depth < 100_000; depth += 1) deep = { children: [deep] }
  return deep
}

const cases: readonly (readonly [CallName, string, unknown])[] = [
  ['app.remember', 'a path for a report', { report: '../../report' }],
  ['library.open', 'an id of forty-one characters', { report: 'a'.repeat(41) }],
  ['library.open', 'a list of ids', { report: [id] }],
  ['library.create', 'an organisation of white space', create({ organization: ' \n　' })],
  [
    'library.create',
    'an organisation of 201 characters',
    create({ organization: '甲'.repeat(201) }),
  ],
  ['library.create', 'a year before 1949', create({ year: 1948 })],
  ['library.create', 'a year after 2200', create({ year: 2201 })],
  ['library.create', 'half a year', create({ year: 2025.5 })],
  ['library.create', 'a year as text', create({ year: '2025' })],
  ['library.create', 'a template with a long name', create({ template: 'a'.repeat(61) })],
  ['settings.keep', 'a profile that there is not', { ...firstSettings, pageProfile: 'letter' }],
  ['settings.keep', 'a setting that there is not', { ...firstSettings, path: '/etc' }],
  [
    'settings.keep',
    'an organisation of 201 characters',
    { ...firstSettings, organization: '甲'.repeat(201) },
  ],
  ['view.keep', 'a zoom of nothing', { ...firstView, zoom: 0 }],
  ['view.keep', 'a panel as wide as a wall', { ...firstView, outlineWidth: 100_000 }],
  ['view.keep', 'a thousand names', { ...firstView, facesRead: many(1000, '楷体') }],
  ['target.keep', 'fewer characters than none', { report: id, target: -1 }],
  ['target.keep', 'half a character', { report: id, target: 0.5 }],
  ['place.keep', 'a place before the beginning', keepPlace({ offset: -1 })],
  ['place.keep', 'a place that is no number', keepPlace({ scroll: Number.NaN })],
  ['place.keep', 'a path for a chapter', keepPlace({ chapter: '../x' })],
  ['fault.saveReport', 'a fault of a book', { text: 'a'.repeat(20_001) }],
  ['library.remove', 'an object for an id', { report: { toString: () => id } }],

  [
    'chapter.save',
    'more blocks than a chapter holds',
    { ...save(null), blocks: many(mostBlocks + 1, paragraph('')) },
  ],
  [
    'chapter.save',
    'a list that is none',
    { ...save(null), blocks: { length: 1, 0: paragraph('') } },
  ],
  ['chapter.save', 'a list with a hole', { ...save(null), blocks: Array(3) }],
  ['chapter.save', 'a negative revision', { ...save(paragraph('')), revision: -1 }],
  [
    'chapter.save',
    'a revision beyond whole numbers',
    { ...save(paragraph('')), revision: 2 ** 53 },
  ],
  ['chapter.save', 'a block of an unknown type', save({ ...paragraph(''), type: 'script' })],
  ['chapter.save', 'a block of the prototype', save({ ...paragraph(''), type: '__proto__' })],
  ['chapter.save', 'a block named constructor', save({ ...paragraph(''), type: 'constructor' })],
  ['chapter.save', 'a heading of level 5', save({ ...heading(2, ''), level: 5 })],
  ['chapter.save', 'a level as text', save({ ...heading(2, ''), level: '2' })],
  ['chapter.save', 'a role that there is not', save({ ...paragraph(''), role: 'title' })],
  ['chapter.save', 'a block without leaves', save({ ...paragraph(''), children: [] })],
  ['chapter.save', 'a leaf that is no text', save({ ...paragraph(''), children: [{ text: 7 }] })],
  [
    'chapter.save',
    'a look that is false',
    save({ ...paragraph(''), children: [{ text: '', bold: false }] }),
  ],
  ['chapter.save', 'nodes nested without end', save({ ...paragraph(''), children: [nested()] })],
  ['chapter.save', 'a table without rows', save(table('', []))],
  ['chapter.save', 'a table of too many rows', save(table('', many(tableLimits.rows + 1, [''])))],
  [
    'chapter.save',
    'a table of too many columns',
    save(table('', [many(tableLimits.columns + 1, '')])),
  ],
  ['chapter.save', 'an empty row', save(table('', [[]]))],
  ['chapter.save', 'a span beyond the table', save(spanned(tableLimits.columns + 1))],
  ['chapter.save', 'a span of nothing', save(spanned(0))],
  [
    'chapter.save',
    'a picture named by a path',
    save({ ...image(''), asset: 'file:///etc/passwd' }),
  ],
  ['chapter.save', 'a picture without width', save({ ...image(''), width: 0 })],
  ['chapter.save', 'text inside a picture', save({ ...image(''), children: [{ text: '字' }] })],

  ['structure.apply', 'an operation that there is not', change({ type: 'drop-table' })],
  [
    'structure.apply',
    'an operation of the prototype',
    change(JSON.parse('{"__proto__":{"type":"remove-chapter"}}')),
  ],
  ['structure.apply', 'a place before the first', insert(-1, chapter('甲'))],
  ['structure.apply', 'a place between two', insert(0.5, chapter('甲'))],
  [
    'structure.apply',
    'a chapter with too many blocks',
    insert(0, { ...chapter('甲'), blocks: many(mostBlocks + 1, paragraph('')) }),
  ],
  ['structure.apply', 'a chapter of level 0', insert(0, { ...chapter('甲'), level: 0 })],
  ['structure.apply', 'a chapter titled without end', insert(0, chapter('甲'.repeat(2001)))],
  [
    'structure.apply',
    'a chapter of an unknown kind',
    insert(0, { ...chapter('甲'), kind: 'annex' }),
  ],
  ['structure.apply', 'a year as text', change({ type: 'set-report', fields: { year: '2025' } })],
  [
    'structure.apply',
    'numbering with a level missing',
    change({ type: 'set-report', fields: { numbering: { 2: 'restart' } } }),
  ],

  ['import.parse', 'bytes as numbers', { name: 'a.txt', bytes: [1, 2] }],
  ['import.parse', 'bytes as text', { name: 'a.txt', bytes: '甲' }],
  ['import.parse', 'bytes of sixteen bits', { name: 'a.txt', bytes: new Uint16Array(2) }],
  ['import.parse', 'a path instead of bytes', { name: 'a.txt', path: '/etc/passwd' }],
  ['import.parse', 'a name without end', { name: 'a'.repeat(261), bytes: new Uint8Array(1) }],
  [
    'import.accept',
    'more corrections than blocks can be',
    { job: id, corrections: many(100_001, { block: 'b1', as: { type: 'title' } }) },
  ],
  [
    'import.accept',
    'a correction of the prototype',
    correct({ block: '__proto__', as: { type: 'title' } }),
  ],
  [
    'import.accept',
    'a correction without end',
    correct({ block: `b${'1'.repeat(8)}`, as: { type: 'title' } }),
  ],
  [
    'import.accept',
    'a run-in heading without a level',
    correct({ block: 'b1', as: { type: 'run-in', level: null } }),
  ],
  ['import.accept', 'a correction to nothing', correct({ block: 'b1', as: {} })],
  ['import.discard', 'a number for a job', { job: 1 }],

  ['export.pdf', 'a target path instead of a report', { target: '/etc/cron.d/x' }],
  ['export.reveal', 'a path for a job', { job: '/etc/passwd' }],
  ['export.cancel', 'nothing for a job', { job: null }],
]

describe.each(cases)('%s', (name, what, message) => {
  test(`refuses ${what}`, () => {
    expect(contract[name].input.safeParse(message).success).toBe(false)
  })
})

test('takes the same messages where there is no harm in them', () => {
  const sound: readonly (readonly [CallName, unknown])[] = [
    ['library.create', create({})],
    ['chapter.save', save(paragraph('甲'))],
    ['chapter.save', save(heading(2, '甲'))],
    ['chapter.save', save(table('甲', [['乙']]))],
    ['chapter.save', save(spanned(tableLimits.columns))],
    ['chapter.save', save(image('甲'))],
    ['structure.apply', insert(0, chapter('甲'))],
    ['structure.apply', change({ type: 'remove-chapter', chapter: id })],
    ['import.accept', correct({ block: 'b1', as: { type: 'title' } })],
  ]
  for (const [name, message] of sound) {
    expect(contract[name].input.safeParse(message).error, name).toBeUndefined()
  }
})

test('a change of fields reaches only the fields that may be changed', () => {
  const fields = { title: '新题', id, front: chapter('甲'), structureRevision: 9, revision: 9 }
  const parsed = contract['structure.apply'].input.parse(change({ type: 'set-report', fields }))
  expect(parsed.operation).toEqual({ type: 'set-report', fields: { title: '新题' } })
  const other = change({ type: 'set-chapter', chapter: id, fields: { ...fields, kind: 'front' } })
  const second = contract['structure.apply'].input.parse(other)
  expect(second.operation).toEqual({ type: 'set-chapter', chapter: id, fields: { title: '新题' } })
})

test('a block keeps no property that its type does not have', () => {
  const block = { ...paragraph('甲'), onclick: 'x', style: 'color:red', asset: 'y' }
  const parsed = contract['chapter.save'].input.parse(save(block))
  expect(parsed.blocks).toEqual([{ type: 'paragraph', id: block.id, children: [{ text: '甲' }] }])
})

test('the name of an organisation comes without white space around it', () => {
  const parsed = contract['library.create'].input.parse(
    create({ organization: ' 白苇镇人民政府\n' }),
  )
  expect(parsed.organization).toBe('白苇镇人民政府')
})

function spanned(columnSpan: number): Block {
  const cell = { type: 'table-cell' as const, columnSpan, children: [{ text: '' }] }
  return {
    type: 'table',
    id: newId(),
    caption: '',
    children: [{ type: 'table-row', children: [cell] }],
  }
}
