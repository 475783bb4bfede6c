import type { SearchView } from '#src/query/views.ts'
import { searchAddress, toSearchState } from './search-address.ts'

/** What to do when a search found nothing. */
export function SearchEmpty({ view }: { view: SearchView }) {
  const state = toSearchState(view)
  const filtered = state.speaker !== null || state.kind !== null || state.year !== null
  const words = [...new Set(view.query.split(/\s+/).filter((word) => word !== ''))]
  return (
    <div className="max-w-measure space-y-3">
      <p className="font-serif text-xl">No statement has all of this in it.</p>
      <ul className="list-disc space-y-1.5 pl-5">
        {filtered && (
          <li>
            <a href={searchAddress(state, { speaker: null, kind: null, year: null })}>
              Search without filters for “{view.query}”
            </a>
          </li>
        )}
        {words.length > 1 && words.length <= 6 && (
          <li>
            Try one word alone:{' '}
            {words.map((word, place) => (
              <span key={word}>
                {place > 0 && ', '}
                <a href={searchAddress(state, { q: word })}>{word}</a>
              </span>
            ))}
          </li>
        )}
        <li>Look at the spelling, above all of names.</li>
        <li>
          <a href="/transcripts">Look through the transcripts by year</a>
        </li>
      </ul>
    </div>
  )
}
