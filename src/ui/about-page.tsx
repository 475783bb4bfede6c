import { Link } from './link.tsx'
import { words } from './words.ts'

/** What the archive is, how its links last, how its text is made, how to cite it. */
export function AboutPage() {
  const t = words('about')
  const link = (href: string) => (text: React.ReactNode) => <Link href={href}>{text}</Link>
  return (
    <article className="about max-w-measure">
      <h1 className="page-title">{t('title')}</h1>
      <p>{t('what')}</p>
      <p>{t.rich('numbers', { link: link('/about/numbers') })}</p>
      <h2 id="links">{t('links.title')}</h2>
      <p>{t('links.names')}</p>
      <p>{t('links.spelling')}</p>
      <p>{t('links.passages')}</p>
      <h2 id="text">{t('text.title')}</h2>
      <p>{t('text.source')}</p>
      <p>{t('text.rules')}</p>
      <p>{t('text.corrections')}</p>
      <h2 id="cite">{t('cite.title')}</h2>
      <p>{t('cite.how')}</p>
      <p>{t.rich('cite.check', { link: link('/quote') })}</p>
      <h2 id="search">{t('search.title')}</h2>
      <p>{t.rich('search.how', { link: link('/help/search') })}</p>
    </article>
  )
}
