import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getDeskSpeaker } from '#src/editors/desk-speakers.ts'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { DeskSpeakerPage } from '#src/ui/desk/speaker-page.tsx'
import { deskPage } from '../../../../_data/desk-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'A speaker' }

export default async function Speaker({ params }: { params: Promise<{ slug: string }> }) {
  const { desk, frame } = await deskPage('speaker.manage')
  const speaker = await getDeskSpeaker(desk, (await params).slug)
  if (speaker === null) notFound()
  return (
    <DeskFrame {...frame} at="/desk/speakers">
      <DeskSpeakerPage speaker={speaker} />
    </DeskFrame>
  )
}
