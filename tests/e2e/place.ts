import { join, resolve } from 'node:path'

/** The port of the server under test; serve.mjs listens on it. `E2E_PORT` moves it, for two checkouts on one machine. */
export const port = Number(process.env['E2E_PORT'] ?? 4310)
export const address = `http://127.0.0.1:${port}`

export const root = resolve(import.meta.dirname, '../..')
/**
 * The archive under test: a database and a copy of content/, both its own. serve.mjs makes them. `E2E_DATABASE_URL` names an
 * empty database on a server to be used instead of a file; what else a server reads from the environment is handed on.
 */
export const archive = join(root, 'tests/.results/archive')
export const environment = {
  ...process.env,
  DATABASE_URL: process.env['E2E_DATABASE_URL'] ?? `file:${join(archive, 'rostrum.db')}`,
  CONTENT_DIR: join(archive, 'content'),
  PORT: String(port),
  SITE_URL: address,
  // Tests come from addresses of their own, as behind a proxy.
  TRUSTED_PROXIES: '1',
  NEXT_TELEMETRY_DISABLED: '1',
}
