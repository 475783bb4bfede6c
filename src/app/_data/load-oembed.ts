import 'server-only'
import { type OembedAnswer, type OembedRoom, statementOembed, transcriptOembed } from '#src/publish/oembed.ts'
import { resolveTranscriptAddress } from '#src/query/resolve-transcript-address.ts'
import { readOwnAddress } from '../oembed-parameters.ts'
import { loadStatementAddress } from './load-statement-address.ts'
import { loadStatementPage } from './load-statement-page.ts'
import { loadTranscript } from './load-transcript.ts'
import { siteUrl } from './site.ts'

/** How an address of this archive is shown elsewhere, in any spelling and wherever it leads now; null when nothing stands there. */
export async function loadOembed(url: string, room: OembedRoom): Promise<OembedAnswer | null> {
  const named = readOwnAddress(url, siteUrl())
  if (named === null) return null
  if ('statement' in named) {
    const address = await loadStatementAddress(named.statement)
    const id = address.state === 'live' ? address.id : address.state === 'moved' ? address.to : null
    const view = id === null ? null : await loadStatementPage(id)
    return view === null ? null : statementOembed(view, siteUrl(), room)
  }
  const slug = await resolveTranscriptAddress(named.transcript)
  const transcript = slug === null ? null : await loadTranscript(slug)
  return transcript === null ? null : transcriptOembed(transcript, siteUrl(), room)
}
