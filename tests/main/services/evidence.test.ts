import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evidenceHandlers } from '../../../main/services/evidence'
import { getAsset } from '../../../main/store/assets'
import { backupTo } from '../../../main/store/backup'
import { connection } from '../../../main/store/database'
import { findLostEvidence } from '../../../main/store/lost-evidence'
import { insertReport, loadReport } from '../../../main/store/reports'
import { applyStructure } from '../../../main/store/structure'
import { largestEvidence, type EvidenceFile } from '../../../shared/model/evidence'
import { ok } from '../../../shared/model/failure'
import { indicatorOf } from '../../shared/model/indicators'
import { codeOf, newStore, opened, report, temporaryFolder, value } from '../store/samples'

const letter = new TextEncoder().encode('法制大队的函')

async function attached() {
  const { db } = newStore()
  const received = indicatorOf('收案', { value: '295' })
  const made = report({ register: [received] })
  value(insertReport(db, made))
  const target = join(temporaryFolder(), '另存的函.pdf')
  const handlers = evidenceHandlers({
    store: { readable: () => ok(db), writable: () => ok(db) },
    chooseTarget: async () => target,
  })
  const file = value(await handlers['evidence.add']({ name: '函.pdf', bytes: letter }))
  const set = (evidence: EvidenceFile[]): unknown =>
    value(
      applyStructure(db, {
        report: made.id,
        revision: value(loadReport(db, made.id)).structureRevision,
        operation: {
          type: 'set-indicators',
          changes: [{ indicator: received.id, fields: { evidence } }],
        },
      }),
    )
  set([file])
  const [kept] = value(loadReport(db, made.id)).register
  return { db, handlers, target, file, kept }
}

test('a file is kept with its name, size and day, and its copy is the same bytes', async () => {
  const { handlers, file, kept, target, db } = await attached()
  expect(file).toMatchObject({ name: '函.pdf', bytes: letter.length })
  expect(Date.now() - Date.parse(file.addedAt)).toBeLessThan(60_000)
  expect(kept?.evidence).toEqual([file])
  expect(await handlers['evidence.save'](file)).toEqual(ok('另存的函.pdf'))
  expect(new Uint8Array(readFileSync(target))).toEqual(letter)
  expect(await handlers['evidence.lost']({ assets: [file.asset] })).toEqual(ok([]))
  expect(findLostEvidence(db)).toBeNull()
})

test('a larger file than the bound is refused with a sentence, one of the bound is not', async () => {
  const { handlers } = await attached()
  const at = (bytes: number) =>
    handlers['evidence.add']({ name: '录像.mp4', bytes: new Uint8Array(bytes) })
  expect(await at(largestEvidence + 1)).toMatchObject({
    failure: { code: 'file-too-large', message: '“录像.mp4”太大，没有附上。' },
  })
  expect(codeOf(await at(largestEvidence))).toBe('ok')
})

test.each([
  ['changed', `UPDATE assets SET bytes = CAST('别的字' AS BLOB)`],
  ['gone', 'DELETE FROM assets'],
])('one whose bytes are %s is named, and no copy of it is written', async (_, sql) => {
  const { db, handlers, file, target } = await attached()
  connection(db).exec(sql)
  expect(await handlers['evidence.lost']({ assets: [file.asset] })).toEqual(ok([file.asset]))
  expect(codeOf(await handlers['evidence.save'](file))).toBe('evidence-lost')
  expect(existsSync(target)).toBe(false)
  expect(findLostEvidence(db)).toBe('指标“收案”的佐证材料“函.pdf”找不到或已损坏。')
})

test('a backup has the file', async () => {
  const { db, file } = await attached()
  const copy = join(temporaryFolder(), 'copy.db')
  value(backupTo(db, copy))
  const { readable } = opened(copy)
  expect(getAsset(readable, file.asset)?.bytes).toEqual(Buffer.from(letter))
  expect(findLostEvidence(readable)).toBeNull()
})
