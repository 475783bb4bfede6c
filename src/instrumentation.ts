/** Runs once when a server starts, before its first request: from then on, cached pages follow the archive. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { followArchive } = await import('./app/_data/follow-archive.ts')
  const { publishDue } = await import('./app/_data/publish-due.ts')
  const { sendAgain } = await import('./app/send-again.ts')
  const { tellWebhooks } = await import('./app/_data/tell-webhooks.ts')
  const { warmSearch } = await import('./app/_data/warm-search.ts')
  const { warmCitations } = await import('./app/_data/warm-citations.ts')
  sendAgain()
  followArchive()
  publishDue()
  tellWebhooks()
  void warmSearch().then(warmCitations)
}
