import { transcriptPath } from '#src/transcript/permalink.ts'
import { loadTranscriptMementos } from '../../../../_data/load-mementos.ts'
import { sendTimeMap } from '../../../../send-time-map.ts'

export const dynamic = 'force-dynamic'

/** All states that a transcript's page has had. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params
  return sendTimeMap(transcriptPath(slug), await loadTranscriptMementos(slug))
}
