// Answers what no worker of ours would: the name of the file is the answer.
import { onMessage, post } from './start.mjs'

onMessage(({ name }) => post(JSON.parse(name)))
post({ type: 'ready' })
