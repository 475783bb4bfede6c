import type { GroupedSearchView, SearchGroup, SearchScope } from '#src/query/research-views.ts'
import { transcriptPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { formatCount } from './format-count.ts'
import { Link } from './link.tsx'
import { scopeAddress } from './scope-address.ts'
import { SearchResults } from './search-results.tsx'
import { words } from './words.ts'

/** What a search found, transcript by transcript: the first statements of each, and the way to the rest. */
export function SearchGroups({ view, scope }: { view: GroupedSearchView; scope: SearchScope }) {
  return (
    <ol className="divide-y divide-line">
      {view.groups.map((group) => (
        <li key={group.transcript.slug} className="py-6 first:pt-4">
          <Group group={group} scope={scope} />
        </li>
      ))}
    </ol>
  )
}

function Group({ group: { transcript, count, results }, scope }: { group: SearchGroup; scope: SearchScope }) {
  const { slug, title, date, place } = transcript
  const more = count - results.length
  return (
    <section>
      <h3 className="max-w-[42rem] font-semibold font-serif text-xl leading-snug">
        <Link href={transcriptPath(slug)} className="decoration-line">
          {title}
        </Link>
      </h3>
      <p className="mt-1 text-[0.9375rem] text-soft">
        <Day date={date} />
        {place !== null && `, ${place}`} · {formatCount(count, 'statement')}
      </p>
      <div className="mt-2 border-line border-l-3 pl-4 sm:pl-6">
        <SearchResults results={results} within />
      </div>
      {more > 0 && (
        <p className="mt-1 pl-4 sm:pl-6">
          <Link href={scopeAddress('/search', { ...scope, q: `${scope.q} ${onlyIn(transcript)}`.trim() })}>
            {words('search')('moreInTranscript', { count: more })}
          </Link>
        </p>
      )}
    </section>
  )
}

/** The part of a query that leaves the statements of one transcript: its title on its day. */
function onlyIn({ title, date }: SearchGroup['transcript']): string {
  return `title:"${title.replace(/["“”„«»‟]/g, ' ')}" after:${dayBeside(date, -1)} before:${dayBeside(date, 1)}`
}

/** A day (YYYY-MM-DD) so many days after another. */
function dayBeside(date: string, by: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + by)
  return day.toISOString().slice(0, 10)
}
