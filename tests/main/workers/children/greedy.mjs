// Takes memory without end.
import { onMessage, post } from './start.mjs'

const kept = []
onMessage(() => {
  for (;;) kept.push(Array(5_000_000).fill(0.5))
})
post({ type: 'ready' })
