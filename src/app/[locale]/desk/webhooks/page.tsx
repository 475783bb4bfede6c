import type { Metadata } from 'next'
import { listDeliveries, listWebhooks } from '#src/editors/webhooks/manage-webhooks.ts'
import { webhookEvents } from '#src/editors/webhooks/webhook-events.ts'
import { DeskFrame } from '#src/ui/desk/desk-frame.tsx'
import { WebhooksPage } from '#src/ui/desk/webhooks-page.tsx'
import { deskPage } from '../../../_data/desk-page.ts'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Webhooks' }

export default async function Webhooks() {
  const { desk, frame } = await deskPage('webhook.manage')
  const [webhooks, deliveries] = await Promise.all([listWebhooks(desk), listDeliveries(desk)])
  return (
    <DeskFrame {...frame} at="/desk/webhooks">
      <WebhooksPage webhooks={webhooks} deliveries={deliveries} events={webhookEvents} />
    </DeskFrame>
  )
}
