/** The process that started this one. */
export interface Parent {
  readonly post: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
}

/**
 * The way to whoever started this process: Electron's port or Node's channel. Ends with the
 * starter, however that ended.
 */
export function parentOf(own: NodeJS.Process): Parent {
  const port: Electron.ParentPort | undefined = own.parentPort
  if (port) {
    return {
      post: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    }
  }
  own.on('disconnect', () => own.exit())
  return {
    post: (message) => own.send?.(message),
    onMessage: (listener) => own.on('message', listener),
  }
}
