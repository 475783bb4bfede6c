import { statementPath } from '#src/transcript/permalink.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { Link } from './link.tsx'
import { words } from './words.ts'

/** The ways to the statements before and after. */
export function StatementNeighbours({ previous, next }: { previous: StatementId | null; next: StatementId | null }) {
  const t = words('statement')
  return (
    <nav aria-label={t('neighbours')} className="flex justify-between gap-4 border-line border-t pt-5 print:hidden">
      {previous !== null && (
        <Link href={statementPath(previous)} rel="prev" className="button">
          <span aria-hidden="true">← </span>
          {t('previous')}
        </Link>
      )}
      {next !== null && (
        <Link href={statementPath(next)} rel="next" className="button ml-auto">
          {t('next')}
          <span aria-hidden="true"> →</span>
        </Link>
      )}
    </nav>
  )
}
