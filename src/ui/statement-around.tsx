import type { StatementView } from '#src/query/views.ts'
import { statementPath } from '#src/transcript/permalink.ts'
import { Speech } from './speech.tsx'
import { Voice } from './statement.tsx'

/** The rest of an exchange, before or after the statement that a page is about: nothing when there is none. */
export function StatementsAround({
  title,
  statements,
  language,
}: {
  title: string
  statements: readonly StatementView[]
  language: string
}) {
  if (statements.length === 0) return null
  return (
    <section aria-label={title}>
      <h2 className="font-semibold text-[0.9375rem] text-soft">{title}</h2>
      <div lang={language} dir="auto">
        {statements.map((statement) => (
          <div key={statement.id} className={`statement ${statement.kind}`}>
            <p className="who">
              <Voice statement={statement} />
              <a
                className="permalink"
                href={statementPath(statement.id)}
                aria-label={`Statement ${statement.ordinal + 1}`}
              >
                ¶
              </a>
            </p>
            <Speech paragraphs={statement.paragraphs} />
          </div>
        ))}
      </div>
    </section>
  )
}
