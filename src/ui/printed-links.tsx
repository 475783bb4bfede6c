import type { TranscriptPart } from '#src/query/views.ts'
import { statementPath } from '#src/transcript/permalink.ts'
import { words } from './words.ts'

/** The permalinks of all statements as notes at the end of a printed transcript; the numbers stand beside the statements. */
export function PrintedLinks({ parts, siteUrl }: { parts: readonly TranscriptPart[]; siteUrl: string }) {
  return (
    <section className="printed-links" aria-hidden="true">
      <p className="section-title">{words('transcript')('printedLinks')}</p>
      <ol>
        {parts.flatMap(({ statements }) => statements.map(({ id }) => <li key={id}>{siteUrl + statementPath(id)}</li>))}
      </ol>
    </section>
  )
}
