import 'server-only'
import { type CitationItem, citeStatementPage, citeTranscript } from '#src/publish/citation-item.ts'
import { today } from '../today.ts'
import { loadStatementPage } from './load-statement-page.ts'
import { loadTranscript } from './load-transcript.ts'
import { siteUrl } from './site.ts'

/** A statement as it is cited today; null when there is none. */
export async function loadStatementCitation(id: string): Promise<CitationItem | null> {
  const view = await loadStatementPage(id)
  return view === null ? null : citeStatementPage(view, { siteUrl: siteUrl(), accessed: today() })
}

/** A transcript as it is cited today; null when there is none. */
export async function loadTranscriptCitation(slug: string): Promise<CitationItem | null> {
  const transcript = await loadTranscript(slug)
  return transcript === null ? null : citeTranscript(transcript, { siteUrl: siteUrl(), accessed: today() })
}
