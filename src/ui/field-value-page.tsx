import type { BrowseListView } from '#src/query/browse-views.ts'
import { browsePath } from './browse-address.ts'
import { formatCount } from './format-count.ts'
import { Link } from './link.tsx'
import { Pagination } from './pagination.tsx'
import { scopeAddress } from './scope-address.ts'
import { TranscriptList } from './transcript-list.tsx'
import { words } from './words.ts'

/** The transcripts with one value of a field, newest first. */
export function FieldValuePage({ view }: { view: BrowseListView }) {
  const { field, value, total, page, pageCount, transcripts } = view
  const t = words('browse')
  const searched = field === 'series' ? 'title' : field
  const query = `${field === 'source' ? '' : `${searched}:"${value.replace(/["“”„«»‟]/g, ' ')}"`}`
  return (
    <>
      <h1 className="page-title" dir="auto">
        {value}
      </h1>
      <p className="mt-2 text-soft">
        {formatCount(total, 'transcript')}
        {query !== '' && total > 0 && (
          <>
            {' · '}
            <Link href={scopeAddress('/search', { q: query })}>{t('searchIn')}</Link>
          </>
        )}
      </p>
      <div className="mt-8 max-w-4xl">
        {total === 0 ? (
          <p>{t.rich('noValues', { link: (text) => <Link href={browsePath(field)}>{text}</Link> })}</p>
        ) : (
          <TranscriptList transcripts={transcripts} level="h2" />
        )}
        <Pagination page={page} pageCount={pageCount} addressOf={(number) => browsePath(field, value, number)} />
      </div>
    </>
  )
}
