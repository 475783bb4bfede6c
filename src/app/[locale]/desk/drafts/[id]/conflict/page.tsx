import type { Metadata } from 'next'
import { findKeptText } from '#src/editors/leave-behind.ts'
import { ConflictPage } from '#src/ui/desk/conflict-page.tsx'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import '#src/ui/desk/desk.css'
import { compareTexts } from '../../../../../_data/compare-texts.ts'
import { draftPage } from '../../../../../_data/draft-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Two texts of one draft', robots: { index: false } }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function Conflict({ params, searchParams }: Props) {
  const { frame, draft, database } = await draftPage('draft.edit', (await params).id)
  const { mine: name } = await searchParams
  const mine = typeof name === 'string' ? await findKeptText(database, name) : null
  const theirs = { text: draft.text, version: draft.version, by: draft.updatedByName }
  return (
    <DeskFrame {...frame} at="/desk/drafts" wide>
      <ConflictPage id={draft.id} mine={mine} theirs={theirs} words={compareTexts(draft.text, mine ?? '')} />
    </DeskFrame>
  )
}
