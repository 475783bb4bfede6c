import { LanguageMenu } from './language-menu.tsx'
import { Link } from './link.tsx'
import { SearchBox } from './search-box.tsx'
import { Wordmark } from './wordmark.tsx'
import { words } from './words.ts'

const places = [
  { href: '/transcripts', name: 'transcripts' },
  { href: '/speakers', name: 'speakers' },
  { href: '/search', name: 'search' },
  { href: '/quote', name: 'quotations' },
  { href: '/about', name: 'about' },
] as const

type SiteHeaderProps = {
  searchable: boolean
  /** The public address of the page, for the same page in other languages; null where there is none. */
  path: string | null
}

/** The head of every page: the way home, a search box where the page has none of its own, the main places, the languages. */
export function SiteHeader({ searchable, path }: SiteHeaderProps) {
  const t = words('site')
  return (
    <header className="border-line border-b print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-8 gap-y-1 px-4 py-3 sm:px-6">
        <Link href="/" className="py-1 no-underline">
          <Wordmark />
        </Link>
        <div className="ml-auto flex items-center gap-5 max-md:order-1 md:order-last">
          <nav aria-label={t('main')} className="max-md:hidden">
            <Places />
          </nav>
          {path !== null && <LanguageMenu path={path} />}
        </div>
        <nav aria-label={t('main')} className="order-2 w-full md:hidden">
          <Places />
        </nav>
        {searchable && (
          <div className="w-full max-md:order-3 md:w-auto md:max-w-sm md:flex-1">
            <SearchBox size="small" />
          </div>
        )}
      </div>
    </header>
  )
}

function Places() {
  const t = words('site')
  return (
    <ul className="flex gap-x-5 text-[0.9375rem] max-md:flex-wrap max-md:gap-x-4">
      {places.map(({ href, name }) => (
        <li key={href}>
          <Link href={href} className="inline-block whitespace-nowrap py-2 no-underline hover:underline">
            {t(name)}
          </Link>
        </li>
      ))}
    </ul>
  )
}
