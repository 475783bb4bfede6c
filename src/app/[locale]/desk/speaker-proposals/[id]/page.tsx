import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { showProposal } from '#src/editors/desk-speakers.ts'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { ProposalPage } from '#src/ui/desk/proposal-page.tsx'
import { deskPage } from '../../../../_data/desk-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'What would change' }

export default async function Proposal({ params }: { params: Promise<{ id: string }> }) {
  const { desk, frame } = await deskPage('speaker.manage')
  const { id } = await params
  const proposal = await showProposal(desk, id)
  if (proposal === null) notFound()
  return (
    <DeskFrame {...frame} at="/desk/speakers">
      <ProposalPage id={id} proposal={proposal} />
    </DeskFrame>
  )
}
