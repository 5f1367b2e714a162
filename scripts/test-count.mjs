import { textOf } from './setup/places.mjs'

/**
 * vitest's own count from its JSON report. A file that did not load counts as one failed, and so
 * does a skipped test: the README's command promises that none is.
 *
 * @param {string} report path of the report; may be missing
 * @returns {{ passed: number, failed: number }}
 */
export function countTests(report) {
  const text = textOf(report)
  if (text === '') return { passed: 0, failed: 0 }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    JSON.parse(text)
  const unloaded = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(passed),
  )
  const failed = numFailedTests + numPendingTests + numTodoTests + unloaded.length
  return { passed: numPassedTests, failed }
}

function passed(test) {
  return test.status !== 'failed'
}
