import { defineConfig } from 'vitest/config'
import { actualTextPlugin } from './scripts/pdf/actual-text-plugin.ts'

export default defineConfig({
  plugins: [actualTextPlugin()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    testTimeout: 120_000,
    // Other programs may take the machine meanwhile.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    // What a plugin changes in it.
    server: { deps: { inline: [/pdfjs-dist/] } },
  },
})
