import { Link } from './link.tsx'
import { words } from './words.ts'

const topics = [
  { name: 'search', href: '/help/search' },
  { name: 'research', href: '/help/search#views' },
  { name: 'quote', href: '/quote' },
  { name: 'cite', href: '/about#cite' },
  { name: 'links', href: '/about#links' },
  { name: 'text', href: '/about#text' },
  { name: 'numbers', href: '/about/numbers' },
] as const

/** The ways into the help, and the keys of the pages. */
export function HelpPage() {
  const t = words('help')
  return (
    <article className="max-w-[46rem]">
      <h1 className="page-title">{t('title')}</h1>
      <dl className="mt-6 space-y-5">
        {topics.map(({ name, href }) => (
          <div key={name}>
            <dt className="font-semibold text-lg">
              <Link href={href}>{t(`${name}.title`)}</Link>
            </dt>
            <dd className="mt-0.5 text-soft">{t(`${name}.says`)}</dd>
          </div>
        ))}
      </dl>
      <h2 className="section-title mt-10" id="reading">
        {t('reading.title')}
      </h2>
      <p className="mt-2 max-w-measure">{t('reading.says')}</p>
    </article>
  )
}
