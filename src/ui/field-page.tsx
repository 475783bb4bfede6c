import type { FieldView } from '#src/query/browse-views.ts'
import { browsePath } from './browse-address.ts'
import { formatNumber } from './format-count.ts'
import { Link } from './link.tsx'
import { words } from './words.ts'

/** All values of a field (places, events, sources, outlets), those with most transcripts first. */
export function FieldPage({ view: { field, values } }: { view: FieldView }) {
  const t = words('browse')
  return (
    <>
      <h1 className="page-title">{t(`fields.${field}`)}</h1>
      <p className="mt-2 max-w-measure text-soft">{t(`fieldsHow.${field}`)}</p>
      {values.length === 0 ? (
        <p className="mt-6">{t.rich('noValues', { link: (text) => <Link href="/transcripts">{text}</Link> })}</p>
      ) : (
        <ul className="mt-6 gap-x-12 sm:columns-2 lg:columns-3">
          {values.map(({ value, count }) => (
            <li key={value} className="flex break-inside-avoid justify-between gap-3 py-1.5">
              <Link href={browsePath(field, value)} className="min-w-0 decoration-line" dir="auto">
                {value}
              </Link>
              <span className="text-soft tabular-nums">{formatNumber(count)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
