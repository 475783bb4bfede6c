import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getDeskTranscript } from '#src/editors/desk-transcripts.ts'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { DeskTranscriptPage } from '#src/ui/desk/transcript-page.tsx'
import { deskPage } from '../../../../_data/desk-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'A transcript' }

export default async function Transcript({ params }: { params: Promise<{ slug: string }> }) {
  const { desk, frame } = await deskPage('transcript.manage')
  const transcript = await getDeskTranscript(desk, (await params).slug)
  if (transcript === null) notFound()
  return (
    <DeskFrame {...frame} at="/desk/transcripts">
      <DeskTranscriptPage transcript={transcript} />
    </DeskFrame>
  )
}
