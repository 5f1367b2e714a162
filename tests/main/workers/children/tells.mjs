// Tells what of its surroundings it can see, as a failure's text.
import { onMessage, post } from './start.mjs'

onMessage(({ bytes }) => {
  const message = JSON.stringify({
    environment: Object.keys(process.env),
    folder: process.cwd(),
    bytes: Array.from(bytes.subarray(0, 8)),
  })
  post({
    type: 'done',
    result: { ok: false, failure: { code: 'file-not-text', message, action: '' } },
  })
})
post({ type: 'ready' })
