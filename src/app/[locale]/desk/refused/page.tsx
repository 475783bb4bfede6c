import type { Metadata } from 'next'
import { PageFrame } from '#src/ui/page-frame.tsx'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Not allowed', robots: { index: false } }

/** What is shown at an address of the desk that somebody's account may not see. */
export default function Refused() {
  return (
    <PageFrame searchable={false}>
      <h1 className="page-title">Not allowed</h1>
      <p className="mt-4 max-w-measure font-serif text-lg">
        Your account may not see this page. An administrator can change that.
      </p>
      <p className="mt-4">
        <a href="/desk">Back to the desk</a>
      </p>
    </PageFrame>
  )
}
