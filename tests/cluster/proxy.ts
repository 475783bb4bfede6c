import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Milliseconds between two looks at the health of a server behind the proxy. */
const interval = 200

/** A proxy in front of web servers: takes turns among those that say they are ready, tries nothing twice. */
export async function startProxy(addresses: readonly string[]): Promise<{ address: string; close: () => void }> {
  const agent = new Agent({ keepAlive: true })
  let ready: string[] = []
  const isReady = async (address: string) => {
    const answered = await fetch(`${address}/health`, { signal: AbortSignal.timeout(1000) }).catch(() => null)
    await answered?.body?.cancel()
    return answered?.ok === true
  }
  const look = async () => {
    const healthy = await Promise.all(addresses.map(isReady))
    const found = addresses.filter((_, place) => healthy[place])
    // As proxies do: where nobody says so, those that were ready last, for they may still answer.
    if (found.length > 0) ready = found
  }
  await look()
  const looking = setInterval(look, interval)
  let turn = 0
  const server = createServer((asked, answer) => {
    const address = ready[turn++ % ready.length]
    if (address === undefined) answer.writeHead(503).end('nobody is ready')
    else handOn(asked, answer, { address, agent })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      clearInterval(looking)
      agent.destroy()
      server.closeAllConnections()
      server.close()
    },
  }
}

function handOn(
  asked: IncomingMessage,
  answer: ServerResponse,
  { address, agent }: { address: string; agent: Agent },
): void {
  const headers = { ...asked.headers, 'x-forwarded-for': asked.headers['x-test-sender'] ?? '192.0.2.1' }
  const onward = request(address + (asked.url ?? '/'), { method: asked.method, headers, agent }, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers)
    response.pipe(answer)
    response.on('error', () => answer.destroy())
  })
  onward.on('error', (error) => {
    if (answer.headersSent) answer.destroy()
    else answer.writeHead(502).end(String(error))
  })
  asked.pipe(onward)
}
