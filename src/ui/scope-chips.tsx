import type { ScopeFilters } from '#src/query/research-views.ts'
import { kindName } from './kind-name.ts'
import { Link } from './link.tsx'
import { words } from './words.ts'

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
  const t = words('search')
  const chips = [
    { filter: 'speaker', text: speakerName ?? speaker },
    { filter: 'kind', text: kind === null ? null : kindName(kind) },
    { filter: 'year', text: year },
    { filter: 'place', text: place },
    { filter: 'language', text: language },
  ] as const
  const inForce = chips.filter(({ text }) => text !== null)
  if (inForce.length === 0) return null
  return (
    <ul className="mt-4 flex flex-wrap gap-2" aria-label={t('filters')}>
      {inForce.map(({ filter, text }) => (
        <li key={filter}>
          <Link href={addressWithout(filter)} className="button">
            <span className="sr-only">{t('removeFilter')} </span>
            {text} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
