import type { Metadata } from 'next'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { DeskHome } from '#src/ui/desk/desk-home.tsx'
import { deskPage } from '../../_data/desk-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Desk' }

export default async function Desk() {
  const { actor, frame } = await deskPage('desk.see')
  return (
    <DeskFrame {...frame} at="/desk">
      <DeskHome name={actor.name} places={frame.places} />
    </DeskFrame>
  )
}
