import type { Config } from '#src/config.ts'
import { openArchive } from '#src/ingest/open-archive.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { getStatementPage } from '#src/query/get-statement-page.ts'
import { resolveStatementAddress } from '#src/query/resolve-statement-address.ts'
import type { StatementAddress, StatementPageView } from '#src/query/views.ts'

/** What a statement's id or any link to it leads to: what became of it, and its page where it has one. */
export async function openStatement(
  idOrLink: string,
  config: Config,
  root: string,
): Promise<{ address: StatementAddress; page: StatementPageView | null }> {
  await (await openArchive(config, root)).close()
  const address = await resolveStatementAddress(idOrLink.replace(/^.*\/s\//, '').replace(/[/?#].*$/, ''))
  const id = address.state === 'live' ? address.id : address.state === 'moved' ? address.to : null
  const page = id === null ? null : await getStatementPage(id)
  await closeSharedArchive()
  return { address, page }
}
