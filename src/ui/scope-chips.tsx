import type { ScopeFilters } from '#src/query/research-views.ts'
import { kindName } from './kind-name.ts'

/** The filters in force, each a link that takes it away. */
export function ScopeChips({
  filters,
  speakerName,
  addressWithout,
}: {
  filters: ScopeFilters
  speakerName: string | null
  addressWithout: (filter: keyof ScopeFilters) => string
}) {
  const { speaker, kind, year, place, language } = filters
  const chips = [
    { filter: 'speaker', text: speakerName ?? speaker },
    { filter: 'kind', text: kind === null ? null : kindName[kind] },
    { filter: 'year', text: year },
    { filter: 'place', text: place },
    { filter: 'language', text: language },
  ] as const
  const inForce = chips.filter(({ text }) => text !== null)
  if (inForce.length === 0) return null
  return (
    <ul className="mt-4 flex flex-wrap gap-2" aria-label="Filters">
      {inForce.map(({ filter, text }) => (
        <li key={filter}>
          <a href={addressWithout(filter)} className="button">
            <span className="sr-only">Remove filter: </span>
            {text} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
