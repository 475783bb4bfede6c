import type { Metadata } from 'next'
import { z } from 'zod'
import { listEditors } from '#src/editors/accounts.ts'
import { roles } from '#src/editors/actor.ts'
import { takeShown } from '#src/editors/leave-behind.ts'
import { AccountsPage } from '#src/ui/desk/accounts-page.tsx'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { deskPage } from '../../../_data/desk-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Accounts' }

const linkSchema = z.object({ link: z.string(), name: z.string().optional() })

type Parameters = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Accounts({ searchParams }: Parameters) {
  const { actor, desk, frame } = await deskPage('account.manage')
  const link = linkSchema.safeParse(await takeShown(desk.database, actor.id, (await searchParams)['shown']))
  return (
    <DeskFrame {...frame} at="/desk/accounts">
      <AccountsPage accounts={await listEditors(desk)} roles={roles} link={link.success ? link.data : null} />
    </DeskFrame>
  )
}
