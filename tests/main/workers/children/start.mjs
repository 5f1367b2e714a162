// The way to the starter, in plain Node and in Electron's utility process alike.
const port = process.parentPort

/** @param {(message: unknown) => void} listener */
export function onMessage(listener) {
  if (port) port.on('message', ({ data }) => listener(data))
  else process.on('message', listener)
}

/** @param {object} message */
export function post(message) {
  if (port) port.postMessage(message)
  else process.send(message)
}
