import type { ReviewedStatement } from '#src/query/draft-views.ts'
import type { Diagnostic } from '#src/transcript/diagnostic.ts'
import { deskCount } from '../desk-count.ts'

type Props = {
  diagnostics: readonly Diagnostic[]
  statements: readonly ReviewedStatement[]
  /** Goes to the place in the text. */
  onJump: (offset: number, at: number) => void
}

/** What the parser was unsure about; each leads to its place. */
export function Doubts({ diagnostics, statements, onJump }: Props) {
  if (diagnostics.length === 0) return <p className="text-soft">The parser is sure of everything.</p>
  return (
    <details className="panel" open={diagnostics.some(({ severity }) => severity !== 'info')}>
      <summary>{deskCount(diagnostics.length, 'doubt')} of the parser</summary>
      <ul className="mt-2 space-y-1.5" aria-label="Doubts">
        {diagnostics.map(({ rule, severity, message, suggestion, position }) => {
          const at = findStatementAt(statements, position.offset)
          return (
            <li key={`${rule} ${position.offset} ${message}`} className={`doubt ${severity}`}>
              <a
                href={`#statement-${at}`}
                onClick={(event) => {
                  event.preventDefault()
                  onJump(position.offset, at)
                }}
              >
                Line {position.line}
              </a>
              : <span className="sr-only">{severity}: </span>
              {message} {suggestion}
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** The statement in which a place of the text is, or the first. */
export function findStatementAt(statements: readonly ReviewedStatement[], offset: number): number {
  return Math.max(
    0,
    statements.findLastIndex((statement) => statement.offset <= offset),
  )
}
