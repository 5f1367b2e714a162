/**
 * pdf.js asks for Node 22, and the command line runs in Node 20 too. Of what pdf.js calls, its legacy
 * build lacks only these two; Electron 33 has them.
 */
export function supplyWhatNode20Lacks(): void {
  supply(Promise, 'withResolvers', withResolvers)
  supply(ArrayBuffer.prototype, 'transferToFixedLength', copied)
}

function supply(object: object, name: string, value: unknown): void {
  if (name in object) return
  Object.defineProperty(object, name, { configurable: true, writable: true, value })
}

function withResolvers(): object {
  let [resolve, reject]: unknown[] = []
  const promise = new Promise((give, refuse) => {
    resolve = give
    reject = refuse
  })
  return { promise, resolve, reject }
}

/** Leaves the old buffer as it is, which nobody uses any more. */
function copied(this: ArrayBuffer, length: number): ArrayBuffer {
  const copy = new ArrayBuffer(length)
  new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)))
  return copy
}
