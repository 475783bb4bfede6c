import type { StatementAddress } from '#src/query/views.ts'
import { findPassage, type Passage } from '#src/transcript/passage.ts'
import { transcriptPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { markRange } from './speech-text.tsx'

type Gone = { address: Extract<StatementAddress, { state: 'gone' }>; passage?: Passage | null }

/** A statement that was removed: what it said last, when it went, and the transcript as it is now; `passage` is marked. */
export function GonePage({ address, passage = null }: Gone) {
  const { text, retiredAt, transcript } = address
  const range = passage === null ? undefined : findPassage(text, passage)
  return (
    <article className="mx-auto max-w-measure space-y-6">
      <header>
        <p className="text-soft">
          <Day date={transcript.date} />
        </p>
        <h1 className="page-title mt-1">This statement was removed</h1>
        <p className="mt-3">
          It was part of <a href={transcriptPath(transcript.slug)}>{transcript.title}</a> until <Day date={retiredAt} />
          , when the transcript was corrected. Its address stays here so that a link to it still tells what it said.
        </p>
      </header>
      <section aria-label="Last text">
        <h2 className="font-semibold text-[0.9375rem] text-soft">What it said last</h2>
        <blockquote className="statement" dir="auto">
          {[...text.matchAll(/(?:(?!\n\n).)+/gs)].map(({ 0: paragraph, index }) => (
            <p key={index}>{range ? markRange(paragraph, index, range, index) : paragraph}</p>
          ))}
        </blockquote>
      </section>
      <a href={transcriptPath(transcript.slug)} className="button">
        Read the transcript as it is now
      </a>
    </article>
  )
}
