import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { root } from './command-line.ts'

/** What signs sessions in these tests: servers on several machines have it from the environment. */
export const authSecret = 'a secret of the tests, long enough for anybody'

/** The built application as a process of its own. */
export type WebServer = {
  address: string
  process: ChildProcess
  /** What it said so far. */
  output: () => string
  /** Tell it to end. @returns its exit code, or the signal that ended it. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | string | null>
  /** Start it again at the same address, after it has ended. */
  again: () => Promise<void>
}

type Starting = { databaseUrl: string; contentDir: string; env?: Record<string, string> }

/** Start a web server as a cluster has it, and wait until it is ready. */
export async function startWeb({ databaseUrl, contentDir, env = {} }: Starting): Promise<WebServer> {
  const port = await findPort()
  const address = `http://127.0.0.1:${port}`
  const given: NodeJS.ProcessEnv = {
    ...{ DATABASE_URL: databaseUrl, CONTENT_DIR: contentDir, AUTH_SECRET: authSecret, TRUSTED_PROXIES: '1' },
    ...{
      SITE_URL: 'http://archive.test',
      PORT: String(port),
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production' as const,
    },
  }
  let output = ''
  const start = () => {
    const next = join(root, 'node_modules/next/dist/bin/next')
    const child = spawn(process.execPath, [next, 'start', '--port', String(port)], {
      cwd: root,
      env: { ...process.env, ...given, ...env },
    })
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk
      })
    return child
  }
  const server: WebServer = {
    address,
    process: start(),
    output: () => output,
    end: async (signal) => {
      const { process: child } = server
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const ended = new Promise<number | string | null>((done) => child.once('exit', (code, by) => done(code ?? by)))
      child.kill(signal)
      return ended
    },
    again: async () => {
      server.process = start()
      await waitUntilReady(server)
    },
  }
  await waitUntilReady(server)
  return server
}

/** @throws Error with what it said, when it isn't within two minutes. */
async function waitUntilReady(server: WebServer): Promise<void> {
  const until = performance.now() + 120_000
  while ((await healthOf(server))?.status !== 'ready') {
    if (performance.now() > until) throw new Error(`A web server is not ready: ${server.output()}`)
    await setTimeout(100)
  }
}

type Told = { status: string; database: string; leads: boolean }

/** What a server says of itself; null when it doesn't answer. */
export async function healthOf({ address }: Pick<WebServer, 'address'>): Promise<Told | null> {
  const answered = await fetch(`${address}/health`, { headers: { connection: 'close' } }).catch(() => null)
  return answered && ((await answered.json()) as Told)
}

/** A port that nobody listens on. */
export function findPort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer()
    probe.on('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
