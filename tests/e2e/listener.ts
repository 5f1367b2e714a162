import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'

/** Someone on the network who notices every connection and every packet, whatever it says. */
export interface Listener {
  /** `127.0.0.1:port`, the same for TCP and UDP. */
  readonly address: string
  readonly heard: () => number
}

/** Listens until the test ends; what is asked for is answered, so that nothing fails by itself. */
export async function listen(): Promise<Listener> {
  let heard = 0
  const server = createServer((_request, response) => {
    response.setHeader('access-control-allow-origin', '*').end('reached')
  })
  server.on('connection', () => (heard += 1))
  await new Promise<void>((gives) => server.listen(0, '127.0.0.1', gives))
  const { port } = server.address() as AddressInfo
  const packets = createSocket('udp4', () => (heard += 1))
  await new Promise<void>((gives) => packets.bind(port, '127.0.0.1', gives))
  onTestFinished(async () => {
    server.closeAllConnections()
    await Promise.all([
      promisify(server.close.bind(server))(),
      promisify(packets.close.bind(packets))(),
    ])
  })
  return { address: `127.0.0.1:${port}`, heard: () => heard }
}
