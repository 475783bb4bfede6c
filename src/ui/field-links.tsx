import type { CalendarView } from '#src/query/browse-views.ts'
import { browsePath } from './browse-address.ts'
import { formatNumber } from './format-count.ts'
import { Link } from './link.tsx'
import { words } from './words.ts'

/** What transcripts can be browsed by beside their day, each with its number of values. */
export function FieldLinks({ fields }: { fields: CalendarView['fields'] }) {
  const t = words('browse')
  return (
    <section aria-labelledby="fields-title">
      <h2 id="fields-title" className="section-title">
        {t('browseBy')}
      </h2>
      <ul className="mt-2">
        {fields.map(({ field, values }) => (
          <li key={field} className="flex justify-between gap-3 py-1">
            <Link href={browsePath(field)}>{t(`fields.${field}`)}</Link>
            <span className="text-soft tabular-nums">{formatNumber(values)}</span>
          </li>
        ))}
        <li className="py-1">
          <Link href="/speakers">{t('fields.speaker')}</Link>
        </li>
      </ul>
    </section>
  )
}
