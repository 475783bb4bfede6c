import type { StatementPageView } from '#src/query/views.ts'
import { formatMoment } from '#src/transcript/moment.ts'
import { momentPath, transcriptPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { kindName } from './kind-name.ts'
import { Link } from './link.tsx'
import { nameOfSpeaker, SpeakerName } from './speaker-name.tsx'
import { words } from './words.ts'

/** Who says the statement of a page, in what role, when, where and in which transcript. */
export function StatementHead({ view }: { view: StatementPageView }) {
  const { statement, transcript, role } = view
  const name = nameOfSpeaker(statement)
  return (
    <header>
      <p className="text-soft">
        {kindName(statement.kind)} · <Day date={transcript.date} />
        {transcript.place !== null && ` · ${transcript.place}`}
        <Moment view={view} />
      </p>
      <h1 className="mt-1 font-semibold font-serif text-[1.75rem] leading-tight tracking-[-0.012em] sm:text-[2.125rem]">
        {name === '' ? kindName(statement.kind) : <SpeakerName said={statement} />}
      </h1>
      {role !== null && <p className="mt-1 text-lg text-soft">{role}</p>}
      <p className="mt-3 max-w-measure">
        <span className="text-soft">{words('statement')('from')} </span>
        <Link href={transcriptPath(transcript.slug)} lang={transcript.language}>
          {transcript.title}
        </Link>
      </p>
    </header>
  )
}

/** When in the recording it is said: a link to the recording at that moment (https://www.w3.org/TR/media-frags/), where it is known. */
function Moment({ view }: { view: StatementPageView }) {
  const { statement, transcript } = view
  const { startSeconds } = statement
  if (startSeconds === null) return null
  const { url } = transcript.source
  const at = words('statement')('at', { moment: formatMoment(startSeconds) })
  return (
    <>
      {' · '}
      {url === undefined ? (
        <Link href={momentPath(transcript.slug, startSeconds)}>{at}</Link>
      ) : (
        <Link href={`${url.replace(/#.*/, '')}#t=${Math.floor(startSeconds)}`} rel="nofollow noopener noreferrer">
          {at}
        </Link>
      )}
    </>
  )
}
