import type { Metadata } from 'next'
import { takeShown } from '#src/editors/leave-behind.ts'
import { listDeliveries, listWebhooks } from '#src/editors/webhooks/manage-webhooks.ts'
import { webhookEvents } from '#src/editors/webhooks/webhook-events.ts'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { WebhooksPage } from '#src/ui/desk/webhooks-page.tsx'
import { deskPage } from '../../../_data/desk-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Webhooks' }

type Parameters = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Webhooks({ searchParams }: Parameters) {
  const { actor, desk, frame } = await deskPage('webhook.manage')
  const secret = await takeShown(desk.database, actor.id, (await searchParams)['shown'])
  const [webhooks, deliveries] = await Promise.all([listWebhooks(desk), listDeliveries(desk)])
  return (
    <DeskFrame {...frame} at="/desk/webhooks">
      <WebhooksPage
        {...{ webhooks, deliveries, events: webhookEvents }}
        newSecret={typeof secret === 'string' ? secret : null}
      />
    </DeskFrame>
  )
}
