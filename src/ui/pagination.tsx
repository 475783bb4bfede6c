import { Link } from './link.tsx'
import { words } from './words.ts'

/** The pages of a list: back, on, and where one is. `addressOf` makes the address of a page from 1. */
export function Pagination({
  page,
  pageCount,
  addressOf,
}: {
  page: number
  pageCount: number
  addressOf: (page: number) => string
}) {
  if (pageCount <= 1) return null
  const t = words('pages')
  return (
    <nav aria-label={t('pages')} className="mt-6 flex items-center gap-4 border-line border-t pt-5">
      {page > 1 && (
        <Link href={addressOf(page - 1)} rel="prev" className="button">
          <span aria-hidden="true">← </span>
          {t('previous')}
        </Link>
      )}
      <p className="text-soft">{t('where', { page, pageCount })}</p>
      {page < pageCount && (
        <Link href={addressOf(page + 1)} rel="next" className="button ml-auto">
          {t('next')}
          <span aria-hidden="true"> →</span>
        </Link>
      )}
    </nav>
  )
}
