import type { TranscriptPart, TranslationView } from '#src/query/views.ts'
import { statementInTranscriptPath } from '#src/transcript/permalink.ts'
import { languageName } from './language-name.ts'
import { Link } from './link.tsx'
import { Statement } from './statement.tsx'
import { words } from './words.ts'

type ExchangeProps = { part: TranscriptPart; translations?: readonly TranslationView[] }

/** One exchange, numbered from 1 as in the contents, or a run of statements outside any; and the way to it in other languages. */
export function Exchange({ part, translations = [] }: ExchangeProps) {
  const number = part.exchange === null ? null : part.exchange + 1
  const t = words('transcript')
  return (
    <section className="exchange" data-exchange={number ?? undefined}>
      {number === null ? (
        <h2 className="sr-only">{t(part.statements.some(({ kind }) => kind !== 'note') ? 'remarks' : 'note')}</h2>
      ) : (
        <h2 className="number max-lg:sr-only">
          <span className="sr-only">{t('question')} </span>
          {number}
        </h2>
      )}
      {part.statements.map((statement) => (
        <Statement key={statement.id} statement={statement} />
      ))}
      {translations.map((translation) => (
        <Counterpart key={translation.slug} part={part} translation={translation} />
      ))}
    </section>
  )
}

function Counterpart({ part, translation }: { part: TranscriptPart; translation: TranslationView }) {
  const { slug, language, statements } = translation
  const counterpart = part.statements.map(({ id }) => statements[id]).find((id) => id !== undefined)
  if (counterpart === undefined) return null
  return (
    <p className="counterpart" dir="auto">
      <Link href={statementInTranscriptPath(slug, counterpart)} hrefLang={language}>
        {words('transcript')('sameIn', { language: languageName(language) })}
      </Link>
    </p>
  )
}
