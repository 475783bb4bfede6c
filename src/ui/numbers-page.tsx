import type { NumbersView } from '#src/query/browse-views.ts'
import type { StatementKind } from '#src/transcript/statement.ts'
import { Day } from './day.tsx'
import { formatNumber } from './format-count.ts'
import { kindName } from './kind-name.ts'
import { languageName } from './language-name.ts'
import { Link } from './link.tsx'
import { transcriptsAddress } from './transcripts-address.ts'
import { words } from './words.ts'

/** The archive in numbers. */
export function NumbersPage({ view }: { view: NumbersView }) {
  const t = words('numbers')
  const { firstDay, lastDay } = view
  const facts = [
    ['transcripts', view.transcripts],
    ['statements', view.statements],
    ['people', view.people],
    ['characters', view.characters],
    ['corrections', view.corrections],
    ['retired', view.retired],
    ['quotations', view.quotations],
  ] as const
  return (
    <article className="max-w-[46rem]">
      <h1 className="page-title">{t('title')}</h1>
      {firstDay !== null && lastDay !== null && (
        <p className="mt-3 text-soft">
          {t.rich('span', { first: () => <Day date={firstDay} />, last: () => <Day date={lastDay} /> })}
        </p>
      )}
      <dl className="mt-6 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {facts.map(([name, count]) => (
          <div key={name} className="border-line border-t pt-2">
            <dt className="text-soft">{t(name)}</dt>
            <dd className="font-serif text-2xl tabular-nums">{formatNumber(count)}</dd>
          </div>
        ))}
      </dl>
      <Counts
        title={t('byKind')}
        rows={view.kinds.map(({ kind, count }) => ({ name: kindName(kind as StatementKind), count }))}
      />
      <Counts
        title={t('byLanguage')}
        rows={view.languages.map(({ language, count }) => ({ name: languageName(language), count }))}
      />
      <section className="mt-10">
        <h2 className="section-title">{t('byYear')}</h2>
        <div className="overflow-x-auto">
          <table className="counts mt-2">
            <thead>
              <tr>
                <th scope="col">{t('year')}</th>
                <th scope="col">{t('transcripts')}</th>
                <th scope="col">{t('statements')}</th>
              </tr>
            </thead>
            <tbody>
              {view.years.map(({ year, transcripts, statements }) => (
                <tr key={year}>
                  <th scope="row">
                    <Link href={transcriptsAddress(year)}>{year}</Link>
                  </th>
                  <td>{formatNumber(transcripts)}</td>
                  <td>{formatNumber(statements)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </article>
  )
}

function Counts({ title, rows }: { title: string; rows: readonly { name: string; count: number }[] }) {
  return (
    <section className="mt-10">
      <h2 className="section-title">{title}</h2>
      <table className="counts mt-2">
        <tbody>
          {rows.map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{formatNumber(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
