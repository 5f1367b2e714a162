import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, test } from 'vitest'
import { chapter, image, paragraph, reportOf, table } from '../../shared/model/reports'
import { buildPrintApp } from './electron-twin'
import { printAll } from './prints'

const app = await buildPrintApp()
const prints = await printAll(app, {
  picture: reportOf([
    chapter('举措', [paragraph('见图。'), table('办件', [['甲'], ['乙']]), image('走势')]),
  ]),
})

test('a picture is painted before the rules of the table above it, whose edge it must not cover', async () => {
  const loading = getDocument({ data: new Uint8Array(prints.file('picture')), verbosity: 0 })
  const page = await (await loading.promise).getPage(1)
  const { fnArray, argsArray } = await page.getOperatorList()
  await loading.destroy()
  const at = fnArray.indexOf(OPS.paintImageXObject)
  expect(at).toBeGreaterThan(0)
  // What is only clipped paints nothing.
  const painted = fnArray
    .slice(0, at)
    .filter((each, index) => each === OPS.constructPath && argsArray[index][0] !== OPS.endPath)
  expect(painted).toEqual([])
})
