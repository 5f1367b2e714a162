import { defineConfig } from 'vitest/config'

/** `npm run corpus`: makes the files that import is tried on, and reads each. */
export default defineConfig({
  test: {
    include: ['tests/corpus/**/*.make.ts'],
    testTimeout: 1_800_000,
    fileParallelism: false,
    disableConsoleIntercept: true,
  },
})
