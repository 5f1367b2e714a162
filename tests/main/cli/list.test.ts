import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { acquireWindowLock } from '../../../main/store/window-lock'
import { bytesOf, report, storeWith, temporaryFolder, value } from '../store/samples'
import { cli, expectOneLine } from './cli'

describe('list', () => {
  test('prints the reports with the keys of the contract', async () => {
    const one = report()
    const file = storeWith(one, report({ year: null }))
    const { code, stdout, said } = await cli(['list', '--json', '--db', file])
    expect({ code, said }).toEqual({ code: 0, said: [] })
    expect(JSON.parse(stdout)).toEqual([
      {
        id: one.id,
        title: one.title,
        organization: one.organization,
        year: 2025,
        chapters: 3,
        characters: expect.any(Number),
        updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u),
      },
      expect.objectContaining({ year: null }),
    ])
  })

  test('prints a line for each to people', async () => {
    const { stdout } = await cli(['list', '--db', storeWith(report())])
    expect(stdout).toMatch(
      /^2025年\t云岭区2025年法治政府建设情况报告\t云岭区人民政府\t3章\t\d+字\t\S+\n$/u,
    )
  })

  test('has nothing to say of a store that is not there, and makes none', async () => {
    const folder = temporaryFolder()
    const env = { ANTOU_DATA: join(folder, 'data') }
    expect(await cli(['list', '--json'], { env })).toEqual({ code: 0, stdout: '[]\n', said: [] })
    expect(await cli(['list'], { env })).toEqual({ code: 0, stdout: '还没有报告。\n', said: [] })
    expect(bytesOf(folder)).toEqual({})
  })

  test('reads beside an open window', async () => {
    const folder = temporaryFolder()
    const release = value(acquireWindowLock(folder))
    expect(await cli(['list', '--json'], { env: { ANTOU_DATA: folder } })).toMatchObject({
      code: 0,
    })
    release()
  })

  test('refuses what is no store', async () => {
    const line = expectOneLine(await cli(['list', '--db', join(import.meta.dirname, 'cli.ts')]), 3)
    expect(line).toContain('损坏')
  })
})
