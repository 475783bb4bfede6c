import type { ReactNode } from 'react'
import type { PassageView } from '#src/query/history-views.ts'
import type { AlsoSaidView, StatementPageView } from '#src/query/views.ts'
import { statementHistoryPath, statementInTranscriptPath, statementPath } from '#src/transcript/permalink.ts'
import { AlsoSaid } from './also-said.tsx'
import { CopyLink } from './copy-link.tsx'
import { Corrections } from './corrections.tsx'
import { languageName } from './language-name.ts'
import { Link } from './link.tsx'
import { PassageLinks, PassageNotice } from './passage-notice.tsx'
import { QuotationLinks } from './quotation-links.tsx'
import { nameOfSpeaker } from './speaker-name.tsx'
import { Speech } from './speech.tsx'
import { StatementsAround } from './statement-around.tsx'
import { StatementHead } from './statement-head.tsx'
import { StatementNeighbours } from './statement-neighbours.tsx'
import { textDirection } from './text-direction.ts'
import { words } from './words.ts'

type Shown = {
  view: StatementPageView
  siteUrl: string
  passage?: PassageView | null
  alsoSaid?: readonly AlsoSaidView[]
  panels: ReactNode
}

/**
 * One statement, with the rest of its exchange before and after it, and its ways out; `passage` is what its address names,
 * `panels` are ways to take it away.
 */
export function StatementPage({ view, siteUrl, passage = null, alsoSaid = [], panels }: Shown) {
  const { statement, transcript, before, after } = view
  const marked = passage?.state === 'found' || passage?.state === 'changed' ? passage.passage : null
  const { language } = transcript
  const t = words('statement')
  return (
    <article className="mx-auto max-w-measure space-y-8">
      <StatementHead view={view} />
      {passage !== null && <PassageNotice id={statement.id} view={passage} />}
      <StatementsAround
        title={t(statement.kind === 'answer' ? 'theQuestion' : 'before')}
        statements={before}
        language={language}
        folded="first"
      />
      <div
        lang={statement.language ?? language}
        dir={textDirection(statement.language ?? language)}
        className={`statement ${statement.kind} large`}
        data-statement={statement.id}
      >
        <Speech paragraphs={statement.paragraphs} passage={marked} address={statement.id} />
      </div>
      <Corrections corrections={statement.corrections} />
      {passage !== null && <PassageLinks id={statement.id} view={passage} />}
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <CopyLink href={statementPath(statement.id)} />
        <Link href={statementInTranscriptPath(transcript.slug, statement.id)} className="button">
          {t('inTranscript')}
        </Link>
      </div>
      <p className="text-[0.9375rem] text-soft">
        {t('permanentLink')} <span className="select-all break-all">{`${siteUrl}${statementPath(statement.id)}`}</span>
        {' · '}
        <Link href={statementHistoryPath(statement.id)}>{t('howItRead')}</Link>
      </p>
      <Translations view={view} />
      <div className="print:hidden">{panels}</div>
      <StatementsAround
        title={t(statement.kind === 'question' ? 'theAnswer' : 'followed')}
        statements={after}
        language={language}
        folded="last"
      />
      <QuotationLinks title={t('quotes')} links={view.quotes} />
      <QuotationLinks title={t('quotedIn')} links={view.quotedIn} />
      <AlsoSaid statements={alsoSaid} name={nameOfSpeaker(statement)} />
      <StatementNeighbours previous={view.previous} next={view.next} />
    </article>
  )
}

/** The same statement in other languages. */
function Translations({ view: { translations } }: { view: StatementPageView }) {
  if (translations.length === 0) return null
  return (
    <ul className="text-[0.9375rem]">
      {translations.map(({ id, language, title }) => (
        <li key={id}>
          <Link href={statementPath(id)} hrefLang={language}>
            {words('transcript')('sameIn', { language: languageName(language) })}
          </Link>
          <span lang={language} dir="auto" className="text-soft">
            {' '}
            {title}
          </span>
        </li>
      ))}
    </ul>
  )
}
