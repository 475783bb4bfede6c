import type { StatementView } from '#src/query/views.ts'
import { Statement } from './statement.tsx'
import { textDirection } from './text-direction.ts'
import { words } from './words.ts'

/** Statements shown next to the one that a page is about; a longer exchange folds away. */
const near = 3

/**
 * The rest of an exchange, before or after the statement that a page is about: nothing when there is none.
 * `folded` says on which side those further away stand.
 */
export function StatementsAround({
  title,
  statements,
  language,
  folded,
}: {
  title: string
  statements: readonly StatementView[]
  language: string
  folded: 'first' | 'last'
}) {
  if (statements.length === 0) return null
  const cut = folded === 'first' ? Math.max(0, statements.length - near) : Math.min(near, statements.length)
  const [before, after] = [statements.slice(0, cut), statements.slice(cut)]
  const [shown, far] = folded === 'first' ? [after, before] : [before, after]
  const more = far.length > 0 && (
    <details className="mt-2">
      <summary className="py-1 text-[0.9375rem]">
        {words('statement')(folded === 'first' ? 'earlier' : 'later', { count: far.length })}
      </summary>
      <Run statements={far} language={language} />
    </details>
  )
  return (
    <section aria-label={title}>
      <h2 className="font-semibold text-[0.9375rem] text-soft">{title}</h2>
      {folded === 'first' && more}
      <Run statements={shown} language={language} />
      {folded === 'last' && more}
    </section>
  )
}

function Run({ statements, language }: { statements: readonly StatementView[]; language: string }) {
  return (
    <div lang={language} dir={textDirection(language)}>
      {statements.map((statement) => (
        <Statement key={statement.id} statement={statement} />
      ))}
    </div>
  )
}
