import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildPrintApp } from './electron-twin'
import { longReport } from './long-report'
import { readPdf, type ReadPdf } from './read-pdf'

/** As an office types it: 37 mm of page margin to the line, a fixed pitch in points. */
const wanted = [
  { profile: 'office28', pitch: 28 },
  { profile: 'office29', pitch: 28.95 },
] as const

const app = await buildPrintApp()
const report = longReport(4)
const target = (profile: string): string => join(app.folder, `${profile}.pdf`)
await app.run(
  wanted.map(({ profile }) => ({ kind: 'export', report, target: target(profile), profile })),
)
const millimetres = (points: number): number => (points / 72) * 25.4

describe.each(wanted)('the profile $profile', ({ profile, pitch }) => {
  test('has the first line box 37 mm from the edge, so that its em box stands lower', async () => {
    const { pages } = await read(profile)
    expect(pages.length).toBeGreaterThan(5)
    // The last may hold nothing but name and date, which stand on the right.
    for (const { lines } of pages.slice(0, -1)) {
      const top = Math.min(...lines.map((line) => line.top))
      expect(Math.abs(top - 37 - millimetres((pitch - 16) / 2))).toBeLessThan(0.5)
      expect(Math.abs(Math.min(...lines.map(({ left }) => left)) - 28)).toBeLessThan(0.5)
    }
  })

  test('has its fixed pitch from line to line, and 22 lines to a full page', async () => {
    const { pages } = await read(profile)
    const full = pages.slice(1, -1).filter(({ lines }) => lines.length >= 21)
    expect(full.length).toBeGreaterThan(3)
    expect(Math.max(...pages.map(({ lines }) => lines.length))).toBe(22)
    for (const { lines } of full) {
      const [first] = lines
      const last = lines.at(-1)
      if (!first || !last) throw new Error('A page has no lines.')
      const steps = (last.baseline - first.baseline) / millimetres(pitch)
      expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.05)
      expect(Math.round(steps)).toBe(lines.length - 1)
    }
  })
})

async function read(profile: string): Promise<ReadPdf> {
  return readPdf(readFileSync(target(profile)))
}
