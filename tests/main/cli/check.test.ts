import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeDocx, p, r } from '../import/docx/make-docx'
import { temporaryFolder } from '../store/samples'
import { cli, example, expectOneLine } from './cli'

const faulty = '青杨区司法局2025年度法治政府建设情况报告\n一、主要举措\n全年受理72件，办结57件，办结率89.17%，公开，，透明。\n三、工作安排\n继续推进。\n' // prettier-ignore

describe('check', () => {
  test('prints the findings with the keys of the contract, and ends with 1 where there are errors', async () => {
    const stdin = Buffer.from(faulty)
    const ran = await cli(['check', '-', '--json'], { stdin })
    expect(ran).toMatchObject({ code: 1, said: [] })
    const { findings, summary } = JSON.parse(ran.stdout)
    expect(findings).toContainEqual({
      rule: 'figures/rate',
      severity: 'error',
      message: '57件占72件的79.17%，这里写的是89.17%。',
      block: 'b2',
      start: 17,
      end: 23,
      quote: '89.17%',
      expected: '79.17%',
      fix: { start: 17, end: 23, text: '79.17%' },
    })
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'structure/numbering', part: 'number', quote: '三、' }),
    )
    const count = (severity: string) =>
      findings.filter((each: { severity: string }) => each.severity === severity).length
    expect(summary).toEqual({
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
    })
  })

  test('prints a line for each to people', async () => {
    const file = join(temporaryFolder(), '报告.txt')
    writeFileSync(file, faulty)
    const { code, stdout } = await cli(['check', file])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^错误\t标点“，，”应为“，”。\t“，，”\tpunctuation\/doubled\tb2$/mu)
  })

  test('says that a clean report is clean, and ends with 0', async () => {
    // Its one change without a number of its own is a suggestion, and told.
    const text = readFileSync(example, 'utf8').replace('同比下降8.6%', '有所下降')
    expect(await cli(['check', '-'], { stdin: Buffer.from(text) })).toMatchObject({
      code: 0,
      stdout: '',
      said: ['没有发现问题。'],
    })
  })

  test('tells of the remarks in a Word document on the blocks where they stand', async () => {
    const file = join(temporaryFolder(), '报告.docx')
    const comments = `<w:comment w:id="1" w:author="李科">${p('再核一次')}</w:comment>`
    const marked = `<w:commentRangeStart w:id="1"/>${r('213件')}<w:commentRangeEnd w:id="1"/>`
    const body = [
      p('青杨区司法局2025年度法治政府建设情况报告'),
      p('一、主要举措'),
      p(r('办结') + marked + r('。')),
    ].join('')
    writeFileSync(file, makeDocx({ body, comments }))
    const { findings } = JSON.parse((await cli(['check', file, '--json'])).stdout)
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule: 'publication/comments',
        severity: 'warning',
        block: 'b2',
        quote: '办结213件。',
        message: '原文件这里有批注，处理好后可以忽略：李科“再核一次”。',
      }),
    )
  })

  test('refuses what cannot be read', async () => {
    expect(expectOneLine(await cli(['check', join(temporaryFolder(), '没有.txt')]), 3)).toContain(
      '没有.txt',
    )
  })
})
