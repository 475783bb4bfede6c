import type { AddressInfo } from 'node:net'
import { createServer, connect as open, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'

/** A network between a web server and its database that can be made slow, cut off, and mended. */
export type Network = {
  url: string
  /** Milliseconds that everything takes, each way. */
  delay: (milliseconds: number) => void
  /** Nothing comes through and nobody is told, as when a cable is pulled; or does again. */
  cut: (off: boolean) => void
  /** Connections that are open. */
  connections: () => number
  close: () => void
}

/** Put a network before a database on this machine. */
export async function startNetwork(databaseUrl: string): Promise<Network> {
  const url = new URL(databaseUrl)
  const [sockets, state] = [new Set<Socket>(), { delay: 0, off: false }]
  /** In order, each after its time; what is under way when the network is cut comes when it is mended, as TCP has it. */
  const carry = async (from: Socket, to: Socket) => {
    try {
      for await (const chunk of from) {
        if (state.delay > 0) await setTimeout(state.delay)
        while (state.off) await setTimeout(50)
        to.write(chunk)
      }
      to.end()
    } catch {
      to.destroy()
    }
  }
  const server = createServer(async (client) => {
    sockets.add(client)
    client.on('close', () => sockets.delete(client)).on('error', () => {})
    while (state.off) await setTimeout(50)
    const onward = open(Number(url.port), url.hostname).on('error', () => client.destroy())
    client.on('close', () => onward.destroy())
    void carry(client, onward)
    void carry(onward, client)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: databaseUrl.replace(url.host, `127.0.0.1:${port}`),
    delay: (milliseconds) => {
      state.delay = milliseconds
    },
    cut: (off) => {
      state.off = off
    },
    connections: () => sockets.size,
    close: () => {
      state.off = false
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
