import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Draft } from '../../../shared/model/draft'
import { recognise } from '../../../shared/structure/recognise'
import { givesBack, sourceOf } from './source'

/** A reading of a report made by hand: `startsWith` is the opening of a paragraph's text. */
const reading = z.strictObject({
  title: z.string().nullable(),
  organization: z.string().nullable(),
  year: z.number().nullable(),
  recipient: z.string().nullable(),
  head: z.record(z.string(), z.string()).optional(),
  headings: z.array(
    z.strictObject({
      level: z.number().nullable(),
      number: z.string().nullable(),
      text: z.string(),
      runIn: z.boolean(),
    }),
  ),
  numbered: z.array(
    z.strictObject({ level: z.number(), number: z.string(), startsWith: z.string() }),
  ),
  items: z.array(z.strictObject({ item: z.string(), startsWith: z.string() })),
  tables: z.array(
    z.strictObject({ caption: z.string().nullable(), rows: z.array(z.array(z.string())) }),
  ),
})
type Reading = z.infer<typeof reading>

const folder = resolve(import.meta.dirname, '../../fixtures/reports')
const example = resolve(import.meta.dirname, '../../../assets/example/report.txt')
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.slice(0, -'.expected.json'.length))

test('there are reports of several skeletons', () => {
  expect(names.length).toBeGreaterThanOrEqual(4)
})

test.each(names)('%s is read as a person reads it', (name) => {
  const expected = reading.parse(
    JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')),
  )
  expect(readingOf(recognise(sourceOf(textOf(name))), expected)).toEqual(expected)
})

test.each(names)('%s gives back all its words in order', (name) => {
  const text = textOf(name)
  expect(givesBack(recognise(sourceOf(text)), text)).toBe(true)
})

function textOf(name: string): string {
  const path = join(folder, `${name}.txt`)
  const bytes = readFileSync(existsSync(path) ? path : example)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The draft in the shape of a reading; texts are cut to what the reading gives of them. */
function readingOf(draft: Draft, expected: Reading): Reading {
  const headings = draft.blocks.filter((block) => block.type === 'heading')
  const paragraphs = draft.blocks.filter((block) => block.type === 'paragraph')
  const numbered = paragraphs.filter(({ level }) => level !== undefined)
  const items = paragraphs.filter(({ item }) => item !== undefined)
  const tables = draft.blocks.filter((block) => block.type === 'table')
  const cut = (text: string, at: number, list: readonly { readonly startsWith: string }[]) =>
    text.slice(0, list[at]?.startsWith.length ?? 20)
  return {
    title: draft.title,
    organization: draft.organization,
    year: draft.year,
    recipient: draft.head?.recipient ?? null,
    ...(expected.head === undefined ? {} : { head: { ...draft.head } }),
    headings: headings.map(({ level, number, text, runIn }) => ({ level, number, text, runIn })),
    numbered: numbered.map(({ level = 0, number = '', text }, at) => ({
      level,
      number,
      startsWith: cut(text, at, expected.numbered),
    })),
    items: items.map(({ item = '', text }, at) => ({
      item,
      startsWith: cut(text, at, expected.items),
    })),
    tables: tables.map(({ caption, rows }) => ({ caption, rows: rows.map((row) => [...row]) })),
  }
}
