'use client'

import { MessagePage } from '#src/ui/message-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'

/** What a reader sees when a page could not be made: what to do, and a number to quote, never a stack trace. */
export default function PageError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <PageFrame searchable={false}>
      <MessagePage title="This page could not be made">
        <p>The fault is ours. It may be gone in a moment; nothing in the archive is lost.</p>
        <p>
          <button type="button" className="button" onClick={retry}>
            Try again
          </button>
        </p>
        {error.digest !== undefined && <p className="text-soft text-sm">Number of this error: {error.digest}</p>}
      </MessagePage>
    </PageFrame>
  )
}
