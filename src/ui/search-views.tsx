import type { SearchScope } from '#src/query/research-views.ts'
import { scopeAddress } from './scope-address.ts'

/** The ways to look at what a search finds. */
export type SearchViewName = 'statements' | 'transcripts' | 'context' | 'frequency'

const views: { name: SearchViewName; title: string; path: string; more?: Record<string, string> }[] = [
  { name: 'statements', title: 'Statements', path: '/search' },
  { name: 'transcripts', title: 'By transcript', path: '/search', more: { group: 'transcript' } },
  { name: 'context', title: 'In context', path: '/search/context' },
  { name: 'frequency', title: 'Over time', path: '/search/frequency' },
]

/** The same search seen in other ways, each a link. */
export function SearchViews({ scope, current }: { scope: Partial<SearchScope>; current: SearchViewName }) {
  return (
    <nav aria-label="Views of this search" className="mt-4 overflow-x-auto border-line border-b">
      <ul className="flex gap-5 text-[0.9375rem]">
        {views.map(({ name, title, path, more }) => (
          <li key={name}>
            <a
              href={scopeAddress(path, scope, more)}
              aria-current={name === current ? 'page' : undefined}
              className="inline-block whitespace-nowrap border-transparent border-b-3 py-2 no-underline hover:underline aria-[current]:border-accent aria-[current]:font-semibold"
            >
              {title}
            </a>
          </li>
        ))}
        <li className="ml-auto pl-3">
          <a href="/help/search" className="inline-block whitespace-nowrap py-2">
            How to search
          </a>
        </li>
      </ul>
    </nav>
  )
}
