import type { Metadata } from 'next'
import { MessagePage } from '#src/ui/message-page.tsx'
import { PageFrame } from '#src/ui/page-frame.tsx'
import { words } from '#src/ui/words.ts'
import { openPage } from '../../open-page.ts'

type Params = { params: Promise<{ locale: string }> }

export const dynamic = 'force-static'

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  await openPage(params)
  return { title: words('unavailable')('title'), robots: { index: false } }
}

/** What a reader sees while the search index can't be reached; src/app/plain-page.ts sends it with status 503. */
export default async function Unavailable({ params }: Params) {
  await openPage(params)
  const t = words('unavailable')
  return (
    <PageFrame searchable={false}>
      <MessagePage title={t('title')}>
        <p>{t('told')}</p>
      </MessagePage>
    </PageFrame>
  )
}
