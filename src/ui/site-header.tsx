import { SearchBox } from './search-box.tsx'
import { Wordmark } from './wordmark.tsx'

const places = [
  { href: '/transcripts', name: 'Transcripts' },
  { href: '/search', name: 'Search' },
  { href: '/quote', name: 'Quotations' },
  { href: '/about', name: 'About' },
]

/** The head of every page: the way home, a search box where the page has none of its own, the main places. */
export function SiteHeader({ searchable }: { searchable: boolean }) {
  return (
    <header className="border-line border-b print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 gap-y-2 px-4 py-3 sm:px-6">
        <a href="/" className="py-1 no-underline">
          <Wordmark />
        </a>
        <nav aria-label="Main" className="ml-auto md:order-last">
          <ul className="flex gap-5 text-[0.9375rem]">
            {places.map(({ href, name }) => (
              <li key={href}>
                <a href={href} className="inline-block py-2 no-underline hover:underline">
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {searchable && (
          <div className="w-full md:w-auto md:max-w-sm md:flex-1">
            <SearchBox size="small" />
          </div>
        )}
      </div>
    </header>
  )
}
