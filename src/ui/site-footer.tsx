import { Link } from './link.tsx'
import { words } from './words.ts'

/** The foot of every page. */
export function SiteFooter() {
  const t = words('site')
  return (
    <footer className="mt-auto border-line border-t print:hidden">
      <div className="mx-auto flex max-w-page flex-wrap gap-x-6 gap-y-2 px-4 py-6 text-[0.9375rem] text-soft sm:px-6">
        <p className="mr-auto max-w-prose">{t('promise')}</p>
        <Link href="/quote">{t('checkQuotation')}</Link>
        <Link href="/help">{t('help')}</Link>
        <a href="/feed.atom">{t('feed')}</a>
        <Link href="/about#links">{t('howLinksLast')}</Link>
        <Link href="/about#text">{t('howTextIsMade')}</Link>
        <Link href="/about/numbers">{t('numbers')}</Link>
      </div>
    </footer>
  )
}
