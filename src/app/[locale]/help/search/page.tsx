import type { Metadata } from 'next'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { SearchHelpPage } from '#src/ui/search-help-page.tsx'

export const dynamic = 'force-static'
export const metadata: Metadata = {
  title: 'How to search',
  description: 'Words, phrases, fields and the other ways to ask this archive, with examples to try.',
  alternates: { canonical: '/help/search' },
}

export default function SearchHelp() {
  return (
    <PageFrame>
      <SearchHelpPage />
    </PageFrame>
  )
}
