import { loadStatementCitation } from '../../../../../_data/load-citation.ts'
import { sendCitation } from '../../../../../send-citation.ts'

export const dynamic = 'force-dynamic'

/** A statement's citation as a file: /s/<id>/cite.bib, .ris, .json. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string; format: string }> }) {
  const { id, format } = await params
  return sendCitation(await loadStatementCitation(id), format)
}
