import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'

/** A mail server that keeps what it is given (RFC 5321, as much of it as one client needs). */
export async function openMailServer() {
  const messages: string[] = []
  const server = createServer((socket) => talk(socket, messages))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return { messages, url: `smtp://127.0.0.1:${port}`, close: () => new Promise((done) => server.close(done)) }
}

function talk(socket: Socket, messages: string[]): void {
  let message: string[] | null = null
  let rest = ''
  const hear = (line: string): string | null => {
    if (message === null) {
      if (/^QUIT/i.test(line)) return '221 bye'
      if (!/^DATA/i.test(line)) return '250 ok'
      message = []
      return '354 go on'
    }
    if (line !== '.') {
      message.push(line)
      return null
    }
    messages.push(message.join('\n'))
    message = null
    return '250 kept'
  }
  socket.write('220 test\r\n')
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString()).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const answer = hear(line)
      if (answer !== null) socket.write(`${answer}\r\n`)
    }
  })
}
