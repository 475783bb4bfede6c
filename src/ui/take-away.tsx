import type { SearchScope } from '#src/query/research-views.ts'
import type { SearchSort } from '#src/query/views.ts'
import { scopeAddress } from './scope-address.ts'

const formats = [
  { name: 'CSV', extension: 'csv' },
  { name: 'Excel', extension: 'xlsx' },
  { name: 'JSON Lines', extension: 'jsonl' },
]

/** Ways to keep a search: the whole result as a file, what is new as a feed. */
export function TakeAway({ scope, sort }: { scope: SearchScope; sort: SearchSort }) {
  return (
    <section aria-label="Keep this search" className="mt-8 border-line border-t pt-4 text-[0.9375rem]">
      <p>
        Download all statements:{' '}
        {formats.map(({ name, extension }, place) => (
          <span key={extension}>
            {place > 0 && ', '}
            <a
              href={scopeAddress(`/search/export.${extension}`, scope, { sort: sort === 'best' ? null : sort })}
              download
            >
              {name}
            </a>
          </span>
        ))}
        <span className="text-soft"> (at most 50,000, with permalinks and citations)</span>
      </p>
      <p className="mt-1">
        <a href={scopeAddress('/search/feed.atom', scope)}>Follow this search</a>
        <span className="text-soft"> in a feed reader</span>
      </p>
    </section>
  )
}
