import { defineConfig, type ViteUserConfig } from 'vitest/config'

/** What the figures print, and of what went wrong a line each. */
const plain: NonNullable<NonNullable<ViteUserConfig['test']>['reporters']> = [
  {
    onUserConsoleLog: ({ type, content }) => void process[type].write(content),
    onTestCaseResult: (result) => {
      const { errors = [] } = result.result()
      for (const { message } of errors)
        process.stderr.write(`没有量成或没有做到“${result.name}”：${message}\n`)
    },
    onTestRunEnd: (_modules, errors) => {
      for (const { message } of errors) process.stderr.write(`${message}\n`)
    },
  },
]

/** `npm run bench`: fails where a figure could not be measured or does not keep to its bound. */
export default defineConfig({
  test: {
    include: ['tests/bench/**/*.bench.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    fileParallelism: false,
    reporters: plain,
  },
})
