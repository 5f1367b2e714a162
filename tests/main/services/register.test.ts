import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { registerHandlers } from '../../../main/services/register'
import { backupTo } from '../../../main/store/backup'
import { formStates } from '../../../main/store/department-forms'
import { insertReport } from '../../../main/store/reports'
import { ok } from '../../../shared/model/failure'
import type { Report } from '../../../shared/model/report'
import { indicatorOf } from '../../shared/model/indicators'
import { newStore, opened, report, temporaryFolder, value } from '../store/samples'

function desk(register: Report['register']) {
  const { db, file, store } = newStore()
  const made = report({ register })
  value(insertReport(db, made))
  const folder = temporaryFolder()
  const handlers = registerHandlers({
    store: { readable: () => ok(db), writable: () => ok(db) },
    chooseTarget: async () => null,
    chooseFolder: async () => folder,
  })
  return { handlers, folder, file, store, db, id: made.id }
}

test('where nobody is asked, that is said by a failure of its own', async () => {
  const { handlers, id } = desk([indicatorOf('收案')])
  expect(await handlers['register.forms']({ report: id })).toMatchObject({
    failure: { code: 'nobody-asked', message: '没有要向部门收的指标。' },
  })
})

test('when forms went out and came back is kept, in the backup too', async () => {
  const { handlers, id, folder, store, file, db } = desk([
    indicatorOf('收案', { department: '法制大队' }),
    indicatorOf('培训', { department: '政工室' }),
  ])
  expect(value(await handlers['register.formStates']({ report: id }))).toEqual([])
  value(await handlers['register.forms']({ report: id }))
  expect(existsSync(join(folder, '法制大队-填报表.xlsx'))).toBe(true)
  const answer = { department: '政工室', returned: true, file: '回表.xlsx' }
  const told = value(await handlers['register.formAnswers']({ report: id, answers: [answer] }))
  expect(told).toEqual([
    {
      department: '法制大队',
      writtenAt: expect.stringMatching(/^\d{4}-/u),
      returnedAt: null,
      file: null,
    },
    {
      department: '政工室',
      writtenAt: expect.stringMatching(/^\d{4}-/u),
      returnedAt: expect.stringMatching(/^\d{4}-/u),
      file: '回表.xlsx',
    },
  ])
  const copy = join(temporaryFolder(), 'copy.db')
  value(backupTo(db, copy))
  expect(formStates(opened(copy).readable, id)).toEqual(told)
  store.close()
  expect(formStates(opened(file).readable, id)).toEqual(told)
})

test('an answer can be taken back, and a new form waits for a new one', async () => {
  const { handlers, id } = desk([indicatorOf('收案', { department: '法制大队' })])
  const answer = { department: '法制大队', returned: true, file: null }
  value(await handlers['register.formAnswers']({ report: id, answers: [answer] }))
  const back = { ...answer, returned: false }
  expect(
    value(await handlers['register.formAnswers']({ report: id, answers: [back] })),
  ).toMatchObject([{ returnedAt: null }])
  value(await handlers['register.formAnswers']({ report: id, answers: [answer] }))
  value(await handlers['register.forms']({ report: id }))
  expect(value(await handlers['register.formStates']({ report: id }))).toMatchObject([
    { department: '法制大队', returnedAt: null, file: null },
  ])
})
