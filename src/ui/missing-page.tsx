import { MessagePage } from './message-page.tsx'
import { PageFrame } from './page-frame.tsx'

/** What stands where there is nothing. */
export function MissingPage() {
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
