import { describe, expect, test } from 'vitest'
import type { InputOf } from '../../../shared/contract/call'
import {
  callNames,
  contract,
  type CallName,
  type Contract,
} from '../../../shared/contract/contract'
import { eventNames } from '../../../shared/contract/events'
import { usualHandingOver } from '../../../shared/model/handing-over'
import { assetId, newId } from '../../../shared/model/ids'
import { firstOwnProfile } from '../../../shared/model/page-profile'
import { chapter, heading, image, pageBreak, paragraph, table } from '../model/reports'

/** A message of each call; a call without one does not compile. */
const samples: { readonly [Name in CallName]: InputOf<Contract[Name]> } = {
  'app.state': {},
  'app.faces': {},
  'app.remember': { report: newId() },
  'app.retryStore': {},
  'app.setAsideStore': {},
  'app.showDataFolder': {},
  'app.clipboardText': {},
  'window.toggleFullScreen': {},
  'window.keepOpen': {},
  'window.readyToClose': {},
  'library.list': {},
  'library.open': { report: newId() },
  'library.templates': {},
  'library.create': { template: 'department', organization: '白苇镇人民政府', year: 2025 },
  'library.rollForward': { report: newId(), years: ['title 3'], blank: true },
  'library.example': {},
  'library.remove': { report: newId() },
  'library.restore': { report: newId() },
  'chapter.save': {
    report: newId(),
    chapter: newId(),
    revision: 3,
    blocks: [heading(2, '甲'), paragraph('乙', 3), table('丙', [['丁', '戊']]), image('己')],
  },
  'chapters.save': {
    report: newId(),
    texts: [
      { chapter: newId(), revision: 0, blocks: [] },
      { chapter: newId(), revision: 3, blocks: [pageBreak()] },
    ],
  },
  'asset.add': { name: '柱状图.png', bytes: new Uint8Array([0x89, 0x50]) },
  'structure.apply': {
    report: newId(),
    revision: 0,
    operation: { type: 'insert-chapter', index: 1, chapter: chapter('甲', [paragraph('乙')]) },
  },
  'import.parse': { name: '上年报告.txt', bytes: new Uint8Array([0xe7, 0x94, 0xb2]) },
  'import.accept': {
    job: newId(),
    corrections: [{ block: 'b12r', as: { type: 'heading', level: 2 } }],
  },
  'import.discard': { job: newId() },
  'sources.list': { report: newId() },
  'register.earlier': { report: newId() },
  'register.export': { report: newId(), form: 'csv' },
  'evidence.add': { name: '统计表.pdf', bytes: new Uint8Array([0x25]) },
  'evidence.lost': { assets: [assetId.parse('0a'.repeat(32))] },
  'evidence.save': {
    asset: assetId.parse('0a'.repeat(32)),
    name: '统计表.pdf',
    bytes: 1,
    addedAt: '2025-12-31T08:00:00.000Z',
  },
  'register.forms': { report: newId() },
  'register.formStates': { report: newId() },
  'register.formAnswers': {
    report: newId(),
    answers: [{ department: '法制大队', returned: true, file: '回表.xlsx' }],
  },
  'sources.save': { source: 1 },
  'export.missing': { report: newId(), edition: 'public' },
  'words.export': {},
  'check.read': { report: newId() },
  'check.keep': {
    report: newId(),
    notes: {
      ignored: [{ rule: 'figures/rate', block: 'b1', quote: '5%', reason: '' }],
      scopes: [{ question: '行政拘留 人 821 731', same: false }],
      withInfo: true,
    },
  },
  'export.pdf': { report: newId(), draft: true, edition: 'reporting', unfilled: true },
  'export.html': { report: newId(), edition: 'public', unfilled: false },
  'export.txt': { report: newId(), edition: 'public', unfilled: true },
  'export.docx': { report: newId(), edition: 'public', unfilled: false },
  'handing.keep': { report: newId(), handing: usualHandingOver(2025) },
  'export.folder': { report: newId(), outputs: ['public-pdf'], unfilled: false },
  'print.start': {
    report: newId(),
    pages: { ranges: '1-3', side: 'even-reversed' },
    draft: true,
    duplex: false,
  },
  'print.cancel': { job: newId() },
  'preview.start': { report: newId() },
  'preview.cancel': { job: newId() },
  'export.reveal': { job: newId() },
  'export.cancel': { job: newId() },
  'settings.keep': {
    organization: '白苇区司法局',
    signature: '',
    pageProfile: 'office28',
    words: [
      {
        wrong: '法治办',
        right: '法治建设办公室',
        from: '2024-01-01',
        until: '',
        note: '',
        kind: '用词',
      },
    ],
    profiles: [firstOwnProfile],
  },
  'view.keep': { zoom: 1.25, outline: false, outlineWidth: 300, facesRead: ['小标宋'] },
  'target.read': { report: newId() },
  'target.keep': { report: newId(), target: 8000 },
  'place.read': { report: newId() },
  'place.keep': {
    report: newId(),
    place: { chapter: newId(), block: newId(), offset: 12, scroll: 30.5 },
  },
  'fault.log': { text: 'Error: at a place' },
  'fault.saveReport': { text: 'Error: at a place' },
}

const calls = callNames.map((name) => ({
  name,
  input: contract[name].input,
  sample: samples[name] as Readonly<Record<string, unknown>>,
}))

test('the contract knows its calls by name, and each has an area', () => {
  expect([...callNames].sort()).toEqual(Object.keys(samples).sort())
  expect(callNames.every((name) => /^[a-z]+\.[a-zA-Z]+$/u.test(name))).toBe(true)
  const events = new Set<string>(eventNames)
  expect(callNames.filter((name) => events.has(name))).toEqual([])
})

const notObjects = [undefined, null, true, 7, NaN, '', '{}', [], [{}], 7n, Symbol('x')]
describe.each(calls)('$name', ({ input, sample }) => {
  test('takes its message as it was sent', () => {
    expect(input.parse(structuredClone(sample))).toEqual(sample)
  })

  test('refuses what is no object', () => {
    expect(notObjects.filter((value) => input.safeParse(value).success)).toEqual([])
  })

  test('refuses a message that lacks a part', () => {
    for (const key of Object.keys(sample)) {
      const { [key]: _, ...rest } = sample
      expect(input.safeParse(rest).success, key).toBe(false)
    }
  })

  test('lets no part through that it does not know, nor one of the prototype', () => {
    const hostile: unknown = JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1,"path":"/etc/passwd"}',
    )
    const message = Object.assign(Object.create(null), structuredClone(sample), hostile)
    const result = input.safeParse(message)
    const parsed: object = result.success ? Object(result.data) : {}
    expect(Object.keys(parsed).filter((key) => !(key in sample))).toEqual([])
    expect(Reflect.get(parsed, 'polluted')).toBeUndefined()
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  test('takes nothing from a prototype in place of its own parts', () => {
    const inherited = Object.create(sample) as unknown
    if (Object.keys(sample).length === 0) return
    expect(input.safeParse(structuredClone(inherited)).success).toBe(false)
  })
})
