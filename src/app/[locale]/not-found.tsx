import type { Metadata } from 'next'
import { MessagePage } from '#src/ui/message-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <PageFrame searchable={false}>
      <MessagePage title="There is nothing at this address">
        <p>
          Links from this archive keep working, so this one was most likely cut short or mistyped. Search for words you
          remember, or <a href="/transcripts">look through the transcripts</a>.
        </p>
      </MessagePage>
    </PageFrame>
  )
}
