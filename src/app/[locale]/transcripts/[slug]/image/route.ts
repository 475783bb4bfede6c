import { cardOfTranscript } from '#src/ui/card-of.ts'
import { loadTranscript } from '../../../../_data/load-transcript.ts'
import { sendCard } from '../../../../send-card.tsx'
import { sayWhy } from '../../../../send-file.ts'

export const dynamic = 'force-static'

export function generateStaticParams() {
  return []
}

/** /transcripts/<slug>/image.png: the title, who spoke, where and when. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const transcript = await loadTranscript((await params).slug)
  return transcript === null ? sayWhy('There is no such transcript.', 404) : sendCard(cardOfTranscript(transcript))
}
