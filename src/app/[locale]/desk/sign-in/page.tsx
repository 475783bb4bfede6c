import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { SignInPage } from '#src/ui/desk/sign-in-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { currentActor } from '../../../_data/current-actor.ts'
import { currentNotice } from '../../../_data/desk-page.ts'
import { toDeskPath } from '../../../desk-path.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Sign in' }

type Parameters = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function SignIn({ searchParams }: Parameters) {
  const next = toDeskPath((await searchParams)['next'])
  if ((await currentActor()) !== null) redirect(next)
  return (
    <PageFrame searchable={false}>
      <SignInPage next={next} notice={await currentNotice()} />
    </PageFrame>
  )
}
