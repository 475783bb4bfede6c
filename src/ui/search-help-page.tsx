import { Link } from './link.tsx'
import { scopeAddress } from './scope-address.ts'
import { type SearchHelpPart, searchHelp } from './search-help.ts'
import { words } from './words.ts'

/** How to search: every example is a search to try. */
export function SearchHelpPage() {
  const t = words('searchHelp')
  const link = (href: string) => (text: React.ReactNode) => <Link href={href}>{text}</Link>
  return (
    <article className="about max-w-[46rem]">
      <h1 className="page-title">{t('title')}</h1>
      <p>{t('lead')}</p>
      {searchHelp.map((part) => (
        <Part key={part.id} part={part} />
      ))}
      <h2 id="spelling">{t('spelling.title')}</h2>
      <p>{t.rich('spelling.says', { us: link('/search?q=US'), dotted: link('/search?q=U.S.') })}</p>
      <h2 id="views">{t('views.title')}</h2>
      <p>
        {t.rich('views.says', {
          groups: link('/search?q=security&group=transcript'),
          context: link('/search/context?q=security'),
          frequency: link('/search/frequency?q=inflation&q=Russia'),
        })}
      </p>
      <h2 id="quotations">{t('quotations.title')}</h2>
      <p>{t.rich('quotations.says', { link: link('/quote') })}</p>
      <h2 id="keep">{t('keep.title')}</h2>
      <p>{t.rich('keep.says', { feed: (text) => <a href="/feed.atom">{text}</a> })}</p>
    </article>
  )
}

function Part({ part: { id, examples } }: { part: SearchHelpPart }) {
  const t = words(`searchHelp.${id}`)
  return (
    <>
      <h2 id={id}>{t('title')}</h2>
      <p>{t('says')}</p>
      <dl className="mt-4 space-y-2 font-sans text-base sm:grid sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] sm:gap-x-6 sm:space-y-0">
        {examples.map(({ query, finds }) => (
          <div key={query} className="sm:contents">
            <dt className="sm:py-1.5">
              <Link href={scopeAddress('/search', { q: query })}>
                <code className="rounded-sm bg-tint px-1.5 py-0.5 font-sans">{query}</code>
              </Link>
            </dt>
            <dd className="text-soft sm:py-1.5">{words('searchHelp.finds')(finds)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
