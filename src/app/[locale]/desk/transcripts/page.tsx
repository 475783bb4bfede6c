import type { Metadata } from 'next'
import { listQuerySchema, listTranscripts } from '#src/editors/desk-transcripts.ts'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { TranscriptsPage } from '#src/ui/desk/transcripts-page.tsx'
import { deskPage } from '../../../_data/desk-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Transcripts' }

type Parameters = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Transcripts({ searchParams }: Parameters) {
  const { desk, frame } = await deskPage('transcript.manage')
  const query = listQuerySchema.parse(await searchParams)
  return (
    <DeskFrame {...frame} at="/desk/transcripts">
      <TranscriptsPage query={query} {...(await listTranscripts(desk, query))} />
    </DeskFrame>
  )
}
