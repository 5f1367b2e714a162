// Dies of the file without a word.
import { onMessage, post } from './start.mjs'

onMessage(() => process.abort())
post({ type: 'ready' })
