/** Reads bytes as UTF-8, splits them into lines and hands these back: the least that an import does. */
process.on('message', (bytes: Uint8Array) => {
  const lines = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split(/\r?\n/u)
  process.send?.(lines, () => process.exit(0))
})
process.send?.('ready')
