// Takes the file and never comes back, as a bad loop in a reader would.
import { onMessage, post } from './start.mjs'

onMessage(() => {
  post({ type: 'progress', stage: String(process.pid), fraction: null })
  for (;;);
})
post({ type: 'ready' })
