import { packageWhenStale } from './packaging/package-when-stale.mjs'
import { ensureDependencies } from './setup/dependencies.mjs'
import { endingInOneLine } from './setup/stop.mjs'

/** `npm run package`: the application as a folder in dist/ that runs without the project. */
await endingInOneLine(1, async () => {
  await ensureDependencies()
  await packageWhenStale()
})
