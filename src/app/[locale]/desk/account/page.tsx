import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { passwordLength } from '#src/editors/auth.ts'
import { takeShown } from '#src/editors/leave-behind.ts'
import { getOwnAccount } from '#src/editors/own-account.ts'
import { AccountPage } from '#src/ui/desk/account-page.tsx'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { deskPage } from '../../../_data/desk-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Your account' }

type Parameters = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Account({ searchParams }: Parameters) {
  const { actor, desk, frame } = await deskPage('account.own')
  const { twoFactorEnabled, ...account } = await getOwnAccount(desk, actor, await headers())
  const token = await takeShown(desk.database, actor.id, (await searchParams)['shown'])
  return (
    <DeskFrame {...frame} at="/desk/account">
      <AccountPage
        account={{ ...account, hasCodes: twoFactorEnabled === true }}
        newToken={typeof token === 'string' ? token : null}
        passwordLeast={passwordLength.least}
      />
    </DeskFrame>
  )
}
