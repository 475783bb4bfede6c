import type { SearchScope } from '#src/query/research-views.ts'
import type { SearchSort } from '#src/query/views.ts'
import { Link } from './link.tsx'
import { scopeAddress } from './scope-address.ts'
import { words } from './words.ts'

const formats = [
  { name: 'CSV', extension: 'csv' },
  { name: 'Excel', extension: 'xlsx' },
  { name: 'JSON Lines', extension: 'jsonl' },
]

/** Ways to keep a search: the whole result as a file, what is new as a feed. */
export function TakeAway({ scope, sort }: { scope: SearchScope; sort: SearchSort }) {
  const t = words('takeAway')
  return (
    <section aria-label={t('label')} className="mt-8 border-line border-t pt-4 text-[0.9375rem]">
      <p>
        {t('download')}{' '}
        {formats.map(({ name, extension }, place) => (
          <span key={extension}>
            {place > 0 && ', '}
            <Link
              href={scopeAddress(`/search/export.${extension}`, scope, { sort: sort === 'best' ? null : sort })}
              download
            >
              {name}
            </Link>
          </span>
        ))}
        <span className="text-soft"> ({t('most')})</span>
      </p>
      <p className="mt-1">
        <Link href={scopeAddress('/search/feed.atom', scope)}>{t('follow')}</Link>
        <span className="text-soft"> {t('inFeedReader')}</span>
      </p>
    </section>
  )
}
