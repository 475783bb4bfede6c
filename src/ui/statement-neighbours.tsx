import { statementPath } from '#src/transcript/permalink.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'

/** The ways to the statements before and after. */
export function StatementNeighbours({ previous, next }: { previous: StatementId | null; next: StatementId | null }) {
  return (
    <nav aria-label="Statements" className="flex justify-between gap-4 border-line border-t pt-5 print:hidden">
      {previous !== null && (
        <a href={statementPath(previous)} rel="prev" className="button">
          ← Previous statement
        </a>
      )}
      {next !== null && (
        <a href={statementPath(next)} rel="next" className="button ml-auto">
          Next statement →
        </a>
      )}
    </nav>
  )
}
