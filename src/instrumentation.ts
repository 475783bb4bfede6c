/** Runs once when a server starts, before its first request: from then on, cached pages follow the archive. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { startServer } = await import('./app/_data/start-server.ts')
  startServer()
}
