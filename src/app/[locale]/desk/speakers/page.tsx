import type { Metadata } from 'next'
import { listSpeakers, speakerQuerySchema } from '#src/editors/desk-speakers.ts'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { SpeakersPage } from '#src/ui/desk/speakers-page.tsx'
import { deskPage } from '../../../_data/desk-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Speakers' }

type Parameters = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Speakers({ searchParams }: Parameters) {
  const { desk, frame } = await deskPage('speaker.manage')
  const query = speakerQuerySchema.parse(await searchParams)
  return (
    <DeskFrame {...frame} at="/desk/speakers">
      <SpeakersPage query={query} {...(await listSpeakers(desk, query))} />
    </DeskFrame>
  )
}
