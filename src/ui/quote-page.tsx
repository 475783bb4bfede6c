import type { QuotationCheckView, Verdict } from '#src/query/quotation-views.ts'
import { formatCount } from './format-count.ts'
import { QuotationFinding } from './quotation-finding.tsx'
import { QuoteExamples } from './quote-examples.tsx'
import { QuoteForm } from './quote-form.tsx'
import { QuotedText } from './quoted-text.tsx'
import { VerdictMark } from './verdict-mark.tsx'
import { describeVerdict, verdicts } from './verdicts.ts'
import { words } from './words.ts'

/** Check the quotations of a text; `view` is null before there is one, `problem` says why it can’t be checked. */
export function QuotePage({
  view,
  text,
  problem,
}: {
  view: QuotationCheckView | null
  text: string
  problem: string | null
}) {
  const t = words('quote')
  return (
    <>
      <div className="max-w-[46rem]">
        <h1 className="page-title">{t('title')}</h1>
        {view === null && <p className="mt-3 max-w-measure font-serif text-lg text-soft">{t('lead')}</p>}
        {problem !== null && (
          <p role="alert" className="mt-4 border-accent border-l-4 bg-tint px-4 py-3">
            {problem}
          </p>
        )}
        <div className="mt-6">
          <QuoteForm text={text} checked={view !== null} />
        </div>
      </div>
      {view === null ? <QuoteExamples /> : <Findings view={view} />}
      <Meanings />
    </>
  )
}

function Findings({ view: { text, quotations, leftOut } }: { view: QuotationCheckView }) {
  const t = words('quote')
  const [first] = quotations
  if (first === undefined) return <p className="mt-10">{t('nothing')}</p>
  const article = quotations.length > 1 || first.end - first.start < text.trim().length
  return (
    <div className={`mt-12 ${article ? 'grid gap-x-14 gap-y-10 lg:grid-cols-2' : 'max-w-[46rem]'}`}>
      {article && (
        <section aria-labelledby="text-title">
          <h2 id="text-title" className="section-title">
            {t('text')}
          </h2>
          <QuotedText text={text} quotations={quotations} />
        </section>
      )}
      <section aria-labelledby="findings-title">
        <h2 id="findings-title" className="section-title">
          {formatCount(quotations.length, 'quotation')}
        </h2>
        {quotations.length > 1 && <Counts verdictsFound={quotations.map(({ verdict }) => verdict)} />}
        {leftOut > 0 && <p className="mt-2">{t('leftOut', { count: leftOut })}</p>}
        <ol className="mt-4 space-y-5">
          {quotations.map((quotation) => (
            <QuotationFinding key={quotation.number} quotation={quotation} linked={article} />
          ))}
        </ol>
      </section>
    </div>
  )
}

function Counts({ verdictsFound }: { verdictsFound: readonly Verdict[] }) {
  const counted = verdicts.flatMap((verdict) => {
    const count = verdictsFound.filter((found) => found === verdict).length
    return count === 0 ? [] : [{ verdict, count }]
  })
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1.5">
      {counted.map(({ verdict, count }) => (
        <li key={verdict} className="flex items-baseline gap-2">
          <span className="tabular-nums">{count}</span>
          <VerdictMark verdict={verdict} />
        </li>
      ))}
    </ul>
  )
}

function Meanings() {
  const t = words('quote')
  return (
    <section aria-labelledby="meanings" className="mt-16 max-w-[46rem] border-line border-t pt-8">
      <h2 id="meanings" className="font-semibold font-serif text-[1.375rem]">
        {t('meanings')}
      </h2>
      <dl className="mt-4 space-y-4">
        {verdicts.map((verdict) => (
          <div key={verdict} className="sm:grid sm:grid-cols-[12rem_1fr] sm:gap-x-6">
            <dt>
              <VerdictMark verdict={verdict} />
            </dt>
            <dd className="mt-1 sm:mt-0">{describeVerdict(verdict).means}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-6">{t('whose')}</p>
    </section>
  )
}
