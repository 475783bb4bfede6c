import type { Metadata } from 'next'
import { PasswordPage } from '#src/ui/desk/password-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { currentNotice } from '../../../_data/desk-page.ts'
import { passwordSchema, tokenSchema } from '../../../password-schema.ts'

export const dynamic = 'force-dynamic'
/** The address holds the link's token: it is told to no other page. */
export const metadata: Metadata = { title: 'Set a password', referrer: 'no-referrer' }

type Parameters = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Password({ searchParams }: Parameters) {
  const token = tokenSchema.safeParse((await searchParams)['token'])
  return (
    <PageFrame searchable={false}>
      <PasswordPage
        token={token.success ? token.data : null}
        least={passwordSchema.minLength ?? 0}
        notice={await currentNotice()}
      />
    </PageFrame>
  )
}
