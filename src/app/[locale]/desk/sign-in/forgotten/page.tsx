import type { Metadata } from 'next'
import { canSendMail } from '#src/editors/send-mail.ts'
import { ForgottenPage } from '#src/ui/desk/forgotten-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { currentNotice } from '../../../../_data/desk-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Forgotten password' }

export default async function Forgotten() {
  return (
    <PageFrame searchable={false}>
      <ForgottenPage mail={await canSendMail()} notice={await currentNotice()} />
    </PageFrame>
  )
}
