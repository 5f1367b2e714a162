import { expect, test } from 'vitest'
import { newId, type JobId } from '../../../shared/model/ids'
import { ok } from '../../../shared/model/failure'
import { chapter, paragraph, reportOf } from '../../shared/model/reports'
import { openTestWindow } from './test-main'

test('what is written while the paper is made gives it up, and is printed when it is saved', async () => {
  const report = reportOf([chapter('举措', [paragraph('甲。')])])
  const jobs: JobId[] = []
  const { window, calls, emit } = openTestWindow([report], {
    'preview.start': async () => {
      const job = newId<JobId>()
      jobs.push(job)
      return ok(job)
    },
  })
  await window.start()
  await window.open(report.id)
  window.desk.togglePreview()
  await expect.poll(() => jobs.length).toBe(1)
  expect(window.state().preview).toMatchObject({ paper: null, stale: true })

  const { session } = window.state()
  session?.change({ type: 'set-report', fields: { title: '另一个题目' } })
  expect(calls).toContain('preview.cancel')
  await expect.poll(() => jobs.length).toBe(2)
  const paper = { pdf: new Uint8Array([1]), pages: 3 }
  const [old, current] = jobs
  if (!old || !current) throw new Error('There are no two jobs.')
  emit('preview.finished', { job: old, result: ok({ ...paper, pages: 1 }) })
  expect(window.state().preview?.paper).toBeNull()
  emit('preview.finished', { job: current, result: ok(paper) })
  expect(window.state().preview).toMatchObject({ paper: { pages: 3 }, stale: false })

  // The paper of before stays while a newer one is made.
  session?.change({ type: 'set-report', fields: { title: '第三个题目' } })
  expect(window.state().preview).toMatchObject({ paper: { pages: 3 }, stale: true })
  window.desk.togglePreview()
  expect(window.state().preview).toBeNull()
})

test('looking for words takes the place of the paper', async () => {
  const report = reportOf([chapter('举措', [paragraph('甲。')])])
  const { window } = openTestWindow([report])
  await window.start()
  await window.open(report.id)
  window.desk.togglePreview()
  window.desk.showFind()
  expect(window.state()).toMatchObject({ preview: null, finding: true })
  window.desk.togglePreview()
  expect(window.state()).toMatchObject({ preview: { stale: true }, finding: false })
})
