import { z } from 'zod'
import { figure } from '../../shared/model/blocks/figure'
import { role } from '../../shared/model/blocks/paragraph'
import {
  figureBases,
  figureDirections,
  figureKinds,
  officialParts,
  type Draft,
} from '../../shared/model/draft'
import { sealings, urgencies } from '../../shared/model/head'
import { level } from '../../shared/model/level'
import type { SourceDocument } from '../../shared/model/source'

const text = z.string()
const place = z.number().int().min(1)
const optionalText = z.exactOptional(text)
const warnings = z.array(z.object({ code: text, message: text }))

const grid = {
  rows: z.array(z.array(text)),
  merges: z.array(
    z.object({
      row: z.number().int().min(0),
      column: z.number().int().min(0),
      rowSpan: z.number().int().min(1),
      columnSpan: z.number().int().min(1),
    }),
  ),
  caption: text.nullable(),
}

const flag = z.exactOptional(z.boolean())
const optionalNumber = z.exactOptional(z.number())
const offset = z.number().int().min(0)

const run = z.object({
  start: offset,
  end: offset,
  bold: flag,
  underline: flag,
  font: optionalText,
  size: optionalNumber,
})

const comment = z.object({
  author: text,
  date: text.nullable(),
  text,
  place,
  start: offset,
  end: offset,
})

const noteMark = { at: offset, note: place }
const stretch = { bookmark: text, start: offset, end: offset }

const sourceBlock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('paragraph'),
    text,
    autoNumber: text.nullable(),
    look: z.object({
      outlineLevel: optionalNumber,
      style: optionalText,
      font: optionalText,
      bold: flag,
      centered: flag,
      size: optionalNumber,
      indent: optionalNumber,
      list: optionalText,
      listLevel: optionalNumber,
    }),
    place,
    note: optionalText,
    noteId: z.exactOptional(place),
    marks: z.exactOptional(z.array(z.object(noteMark))),
    runs: z.exactOptional(z.array(run)),
    figures: z.exactOptional(z.array(z.object(stretch))),
  }),
  z.object({
    kind: z.literal('table'),
    ...grid,
    place,
    figures: z.exactOptional(z.array(z.object({ ...stretch, row: offset, column: offset }))),
    marks: z.exactOptional(z.array(z.object({ ...noteMark, row: offset, column: offset }))),
  }),
  z.object({
    kind: z.literal('image'),
    name: text,
    bytes: z.instanceof(Uint8Array),
    width: z.exactOptional(place),
    height: z.exactOptional(place),
    place,
  }),
])

const own = z.object({
  report: text,
  sealing: z.enum(sealings),
  contents: z.boolean(),
  figures: z.array(
    z.object({ bookmark: text, shape: figure.omit({ children: true }), name: text, text }),
  ),
})

const draftHead = z.object({
  documentNumber: optionalText,
  signer: optionalText,
  recipient: optionalText,
  classification: optionalText,
})

/** What of the official elements was read; the model's own schema would fill in the rest. */
const official = z.object({
  copyNumber: optionalText,
  classification: optionalText,
  urgency: z.exactOptional(z.enum(urgencies)),
  authority: optionalText,
  documentNumber: optionalText,
  signer: optionalText,
  sealing: z.exactOptional(z.enum(sealings)),
  remark: optionalText,
  copyTo: optionalText,
  issuer: optionalText,
  issuedOn: optionalText,
  cover: flag,
  contents: flag,
})

const placed = { id: text, place, evidence: text }

const draftBlock = z.discriminatedUnion('type', [
  z.object({
    ...placed,
    type: z.literal('heading'),
    level: level.nullable(),
    number: text.nullable(),
    text,
    runIn: z.boolean(),
  }),
  z.object({
    ...placed,
    type: z.literal('paragraph'),
    text,
    level: z.exactOptional(level),
    number: optionalText,
    item: optionalText,
    note: optionalText,
    role: z.exactOptional(role),
    official: z.exactOptional(z.enum(officialParts)),
  }),
  z.object({ ...placed, type: z.literal('table'), ...grid }),
  z.object({ ...placed, type: z.literal('image'), name: text, bytes: z.number().int().min(0) }),
])

const draftFigure = z.object({
  block: text,
  start: offset,
  end: offset,
  text,
  value: z.number(),
  unit: text,
  label: text,
  kind: z.enum(figureKinds),
  approximate: z.boolean(),
  change: z
    .object({
      basis: z.enum(figureBases),
      direction: z.enum(figureDirections),
      percent: z.number().nullable(),
      points: z.exactOptional(z.number()),
      times: z.exactOptional(z.number()),
    })
    .nullable(),
})

/** Checks on arrival what a worker says it read: whoever parses files from outside is not trusted. */
export const sourceDocument: z.ZodType<SourceDocument> = z.object({
  format: text,
  blocks: z.array(sourceBlock),
  warnings,
  comments: z.exactOptional(z.array(comment)),
  runningHeads: z.exactOptional(z.array(text)),
  own: z.exactOptional(own),
})

/** The same for what it recognised. */
export const draft: z.ZodType<Draft> = z.object({
  title: text.nullable(),
  organization: text.nullable(),
  year: z.number().int().nullable(),
  head: draftHead.nullable(),
  official: z.exactOptional(official),
  blocks: z.array(draftBlock),
  figures: z.array(draftFigure),
  warnings,
})
