import { Link } from './link.tsx'
import { MessagePage } from './message-page.tsx'
import { PageFrame } from './page-frame.tsx'
import { words } from './words.ts'

/** What stands where there is nothing. */
export function MissingPage() {
  const t = words('missing')
  return (
    <PageFrame searchable={false}>
      <MessagePage title={t('title')}>
        <p>{t.rich('told', { link: (text) => <Link href="/transcripts">{text}</Link> })}</p>
      </MessagePage>
    </PageFrame>
  )
}
