import type { MarkedText, SearchResult } from '#src/query/views.ts'
import { statementPath, transcriptPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { kindName } from './kind-name.ts'
import { Link } from './link.tsx'
import { nameOfSpeaker } from './speaker-name.tsx'

/** What a search found: who, as what, when, the passage, and unless `within` its transcript, where it is from. */
export function SearchResults({ results, within = false }: { results: readonly SearchResult[]; within?: boolean }) {
  return (
    <ol className="divide-y divide-line">
      {results.map((result) => (
        <li key={result.id} className="py-5 first:pt-3">
          <Result result={result} within={within} />
        </li>
      ))}
    </ol>
  )
}

function Result({ result, within }: { result: SearchResult; within: boolean }) {
  const { id, kind, transcript, snippet } = result
  const name = nameOfSpeaker(result) || kindName(kind)
  return (
    <article className="max-w-[42rem]">
      <h3 className="font-semibold">
        <Link href={statementPath(id)} className="decoration-line">
          {name}
          <span className="font-normal text-soft">
            {name !== kindName(kind) && ` · ${kindName(kind)}`}
            {!within && (
              <>
                {' · '}
                <Day date={transcript.date} />
              </>
            )}
          </span>
        </Link>
      </h3>
      <blockquote className="mt-1.5 font-serif text-lg leading-normal" dir="auto" data-statement={id}>
        <Marked text={snippet} />
      </blockquote>
      {!within && (
        <p className="mt-1.5 text-[0.9375rem] text-soft">
          <Link href={transcriptPath(transcript.slug)} className="decoration-line">
            {transcript.title}
          </Link>
          {transcript.place !== null && `, ${transcript.place}`}
        </p>
      )}
    </article>
  )
}

/** Text with what matches a query marked. */
export function Marked({ text }: { text: MarkedText }) {
  let start = 0
  return text.map((piece) => {
    const key = start
    start += piece.text.length
    return piece.marked ? <mark key={key}>{piece.text}</mark> : piece.text
  })
}
