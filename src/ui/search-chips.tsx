import type { SearchView } from '#src/query/views.ts'
import { kindName } from './kind-name.ts'
import { searchAddress, toSearchState } from './search-address.ts'

/** The filters in force, each a link that takes it away. */
export function SearchChips({ view }: { view: SearchView }) {
  const state = toSearchState(view)
  const { speaker, kind, year, place, language } = view.filters
  const speakerName = view.facets.speakers.find(({ value }) => value === speaker)?.name ?? speaker
  const chips = [
    { key: 'speaker', text: speakerName },
    { key: 'kind', text: kind === null ? null : kindName[kind] },
    { key: 'year', text: year },
    { key: 'place', text: place ?? null },
    { key: 'language', text: language ?? null },
  ].filter(({ text }) => text !== null)
  if (chips.length === 0) return null
  return (
    <ul className="mt-4 flex flex-wrap gap-2" aria-label="Filters">
      {chips.map(({ key, text }) => (
        <li key={key}>
          <a href={searchAddress(state, { [key]: null })} className="button">
            <span className="sr-only">Remove filter: </span>
            {text} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
