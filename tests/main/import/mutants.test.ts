import { describe, expect, test } from 'vitest'
import { openZip } from '../../../main/import/containers/zip'
import { draft, sourceDocument } from '../../../main/import/document-schema'
import { readDocument } from '../../../main/import/read-document'
import { draftOf } from '../../../main/workers/draft-of'
import { makeZip } from './containers/make-zip'
import { soundFiles } from './sound-files'

const seed = Number(process.env['ANTOU_SEED'] ?? 20_261)
/** How many times as many mutants as always. */
const times = Number(process.env['ANTOU_MUTANTS'] ?? 1)

/** Of those that take long, fewer mutants. */
function mutantsOf(name: string): number {
  return times * (name.endsWith('.pdf') ? 8 : 24)
}

test('there are 500 mutants and more, of every format that is read', () => {
  const count = soundFiles.reduce((sum, { name }) => sum + mutantsOf(name), 0)
  expect(count).toBeGreaterThanOrEqual(500)
  const formats = new Set(soundFiles.map(({ name }) => name.split('.').at(-1)))
  for (const format of 'csv doc docx fodt html md mht odt ods pdf rtf txt xls xlsx'.split(' ')) {
    expect(formats).toContain(format)
  }
})

describe.each(soundFiles)('$name', ({ name, bytes }) => {
  test('is sound', async () => {
    expect((await readDocument({ name, bytes })).ok).toBe(true)
  })

  test('damaged in any way is read and recognised as far as it goes, or refused in a sentence', async () => {
    const sound = Buffer.from(bytes)
    const random = createRandom(seed ^ sound.length)
    for (let round = 0; round < mutantsOf(name); round += 1) {
      const mutant = round % 2 === 1 ? await inside(sound, random) : damaged(sound, random)
      const read = await readDocument({ name, bytes: mutant })
      if (read.ok) {
        expect(read.value.blocks.length).toBeGreaterThan(0)
        expect(sourceDocument.safeParse(read.value).error).toBeUndefined()
        expect(draft.safeParse(draftOf(read.value)).error).toBeUndefined()
      } else {
        expect(read.failure.message).toMatch(/[一-鿿].*。$/u)
        expect(read.failure.action).toMatch(/^(?:请|.*请).*[。]$/u)
      }
    }
  })
})

/** Damage within a part of a zip, whose sum is right again; or a part gone, or another's in its place. */
async function inside(bytes: Buffer, random: Random): Promise<Buffer> {
  const zip = await openZip(bytes)
  if (!zip.ok) return damaged(bytes, random)
  const parts = zip.value.names.map((name) => {
    const part = zip.value.read(name)
    return {
      name,
      bytes: part?.ok ? Buffer.from(part.value) : Buffer.alloc(0),
      stored: name === 'mimetype',
    }
  })
  const at = random(parts.length)
  const [part, other] = [parts[at], parts[random(parts.length)]]
  if (!part || !other) return damaged(bytes, random)
  const way = random(6)
  if (way === 0) return makeZip(parts.filter((each) => each !== part))
  const changed = way === 1 ? other.bytes : damaged(part.bytes, random)
  return makeZip(parts.map((each) => (each === part ? { ...part, bytes: changed } : each)))
}

type Random = (below: number) => number

/** One of the things that happen to files, or several. */
function damaged(bytes: Buffer, random: Random): Buffer {
  const ways = [cut, flipped, blanked, swapped, huge, doubled]
  let made: Buffer = Buffer.from(bytes)
  for (let count = 1 + random(3); count > 0; count -= 1) {
    made = (ways[random(ways.length)] ?? cut)(made, random)
  }
  return made
}

function cut(bytes: Buffer, random: Random): Buffer {
  return bytes.subarray(0, 1 + random(bytes.length))
}

function flipped(bytes: Buffer, random: Random): Buffer {
  for (let count = 1 + random(40); count > 0; count -= 1) {
    const at = random(bytes.length)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8))
  }
  return bytes
}

function blanked(bytes: Buffer, random: Random): Buffer {
  const at = random(bytes.length)
  return bytes.fill(random(2) * 0xff, at, Math.min(bytes.length, at + random(2000)))
}

function swapped(bytes: Buffer, random: Random): Buffer {
  const [one, other] = [random(bytes.length), random(bytes.length)]
  const length = random(600)
  const kept = Buffer.from(bytes.subarray(one, one + length))
  bytes.copy(bytes, one, other, other + length)
  kept.copy(bytes, other)
  return bytes
}

/** A number, in binary or in digits, made as large as can be. */
function huge(bytes: Buffer, random: Random): Buffer {
  const at = random(Math.max(1, bytes.length - 4))
  if (random(2) === 0) return bytes.fill(0xff, at, Math.min(bytes.length, at + 4))
  const from = bytes.subarray(at).findIndex((byte) => byte >= 0x30 && byte <= 0x39)
  return from < 0
    ? bytes
    : bytes.fill('9', at + from, Math.min(bytes.length, at + from + 1 + random(4)))
}

function doubled(bytes: Buffer, random: Random): Buffer {
  const at = random(bytes.length)
  const part = bytes.subarray(at, at + random(5000))
  return Buffer.concat([bytes.subarray(0, at), part, part, bytes.subarray(at)])
}

/** Marsaglia's xorshift, so that a seed always gives the same mutants. */
function createRandom(from: number): Random {
  let state = from === 0 ? 1 : from | 0
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % Math.max(1, below)
  }
}
