import type { TranscriptPart } from '#src/query/views.ts'
import { Statement } from './statement.tsx'

/** One exchange, numbered from 1 as in the contents, or a run of statements outside any. */
export function Exchange({ part }: { part: TranscriptPart }) {
  const number = part.exchange === null ? null : part.exchange + 1
  return (
    <section className="exchange">
      {number === null ? (
        <h2 className="sr-only">{part.statements.some(({ kind }) => kind !== 'note') ? 'Remarks' : 'Note'}</h2>
      ) : (
        <h2 className="number max-lg:sr-only">
          <span className="sr-only">Question </span>
          {number}
        </h2>
      )}
      {part.statements.map((statement) => (
        <Statement key={statement.id} statement={statement} />
      ))}
    </section>
  )
}
