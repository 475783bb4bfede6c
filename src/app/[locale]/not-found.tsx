import type { Metadata } from 'next'
import { MissingPage } from '#src/ui/missing-page.tsx'

export const metadata: Metadata = { title: 'Not found' }

/** For what disappears between src/proxy.ts finding it and its page being made. */
export default function NotFound() {
  return <MissingPage />
}
