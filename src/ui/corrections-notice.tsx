import type { TranscriptView } from '#src/query/views.ts'
import { transcriptHistoryPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { Link } from './link.tsx'
import { words } from './words.ts'

/** That a transcript was corrected, when last, and where each correction is shown; nothing where it never was. */
export function CorrectionsNotice({ transcript }: { transcript: TranscriptView }) {
  const { slug, revision, updatedAt } = transcript
  if (revision < 2) return null
  const t = words('transcript')
  return (
    <aside aria-label={t('corrections')} className="notice mt-5 max-w-measure">
      <p>
        {t.rich('corrected', { count: revision - 1, day: () => <Day date={updatedAt} /> })}{' '}
        <Link href={transcriptHistoryPath(slug)}>{t('whatChanged')}</Link>
      </p>
    </aside>
  )
}
