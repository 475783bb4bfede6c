import { loadTranscriptCitation } from '../../../../../_data/load-citation.ts'
import { sendCitation } from '../../../../../send-citation.ts'

export const dynamic = 'force-dynamic'

/** A transcript's citation as a file: /transcripts/<slug>/cite.bib, .ris, .json. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string; format: string }> }) {
  const { slug, format } = await params
  return sendCitation(await loadTranscriptCitation(slug), format)
}
