import { expect, test } from 'vitest'
import { checkDraft } from '../../../shared/check/check'
import { extractFigures } from '../../../shared/figures/extract-figures'
import { recognise } from '../../../shared/structure/recognise'
import { textOfReport } from '../../main/import/text-of-report'

/** The errors and warnings of a report, by rule and words. */
async function told(name: string): Promise<readonly string[]> {
  const outline = recognise(await textOfReport(name))
  const draft = { ...outline, figures: extractFigures(outline.blocks) }
  return checkDraft(draft)
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, quote }) => `${rule} ${quote}`)
}

test.each(['report', 'health'])(
  '%s, which is clean, has neither errors nor warnings',
  async (name) => {
    expect(await told(name)).toEqual([])
  },
)

test('the slips of a report that was written with some are found, and nothing else', async () => {
  expect(await told('county')).toEqual([
    'structure/heading-mark ；',
    'structure/heading-mark ；',
    'structure/heading-mark ；',
  ])
  expect(await told('transport')).toEqual([
    'punctuation/after-ordinal 、',
    'punctuation/after-ordinal 、',
    'structure/numbering 3、',
    'punctuation/after-ordinal 、',
    'structure/numbering 5．',
    'punctuation/after-ordinal 、',
    'structure/numbering （五）',
  ])
})
