import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The built application, serving. @param more Variables of its environment beside those of this process. */
export async function startServer(
  root: string,
  port: number,
  more: Record<string, string>,
): Promise<{ address: string; stop: () => void }> {
  const address = `http://127.0.0.1:${port}`
  const next = join(root, 'node_modules/next/dist/bin/next')
  const server = spawn(process.execPath, [next, 'start', '--port', String(port)], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, PORT: String(port), SITE_URL: address, NEXT_TELEMETRY_DISABLED: '1', ...more },
  })
  const stop = () => server.kill()
  for (let second = 0; second < 60; second++) {
    const answers = await fetch(`${address}/search?q=president`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (answers) return { address, stop }
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  stop()
  throw new Error(`No server at ${address} within a minute`)
}
