import type { SearchScope } from '#src/query/research-views.ts'
import { Link } from './link.tsx'
import { scopeAddress } from './scope-address.ts'
import { words } from './words.ts'

/** The ways to look at what a search finds. */
export type SearchViewName = 'statements' | 'transcripts' | 'context' | 'frequency'

const views: { name: SearchViewName; path: string; more?: Record<string, string> }[] = [
  { name: 'statements', path: '/search' },
  { name: 'transcripts', path: '/search', more: { group: 'transcript' } },
  { name: 'context', path: '/search/context' },
  { name: 'frequency', path: '/search/frequency' },
]

/** The same search seen in other ways, each a link. */
export function SearchViews({ scope, current }: { scope: Partial<SearchScope>; current: SearchViewName }) {
  const t = words('searchViews')
  return (
    <nav aria-label={t('label')} className="mt-4 overflow-x-auto border-line border-b">
      <ul className="flex gap-5 text-[0.9375rem]">
        {views.map(({ name, path, more }) => (
          <li key={name}>
            <Link
              href={scopeAddress(path, scope, more)}
              aria-current={name === current ? 'page' : undefined}
              className="inline-block whitespace-nowrap border-transparent border-b-3 py-2 no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {t(name)}
            </Link>
          </li>
        ))}
        <li className="ml-auto pl-3">
          <Link href="/help/search" className="inline-block whitespace-nowrap py-2">
            {t('help')}
          </Link>
        </li>
      </ul>
    </nav>
  )
}
