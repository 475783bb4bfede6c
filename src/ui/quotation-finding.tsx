import type { CheckedQuotation, PassageView } from '#src/query/quotation-views.ts'
import { transcriptPath } from '#src/transcript/permalink.ts'
import { Day } from './day.tsx'
import { formatCount } from './format-count.ts'
import { QuotationDifferences } from './quotation-differences.tsx'
import { nameOfSpeaker, SpeakerName } from './speaker-name.tsx'
import { VerdictMark } from './verdict-mark.tsx'

/** Characters of a quotation that tell which one it is. */
const telling = 320

/** What was found about one quotation. `linked` when the text stands beside it, with the way back. */
export function QuotationFinding({ quotation, linked }: { quotation: CheckedQuotation; linked: boolean }) {
  const { number, text, verdict, passage } = quotation
  return (
    <li id={`quotation-${number}`} className={`finding ${verdict}`}>
      <h3 className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <VerdictMark verdict={verdict} />
        {linked && (
          <a href={`#in-text-${number}`} className="font-normal text-[0.9375rem] text-soft">
            Quotation {number}
          </a>
        )}
      </h3>
      <p className="quoted-words" dir="auto">
        “{shorten(text)}”
      </p>
      <p>{sayWhat(quotation)}</p>
      {passage !== null && <Passage passage={passage} verdict={verdict} />}
    </li>
  )
}

function shorten(text: string): string {
  if (text.length <= telling) return text
  return `${text.slice(0, text.lastIndexOf(' ', telling))} …`
}

function sayWhat({ verdict, passage, attribution, statements }: CheckedQuotation) {
  const who = passage === null ? '' : nameOfSpeaker(passage.statement) || 'somebody without a name'
  const given = attribution !== null && attribution.fits === false ? attribution.name : null
  if (verdict === 'too-short') return 'A word or two: too short to check.'
  if (verdict === 'misattributed') return `The text gives this to ${attribution?.name}. It was ${who} who said it.`
  if (verdict === 'verbatim')
    return `Word for word as ${who} said it.${statements > 1 ? ` The same words stand in ${formatCount(statements, 'statement')}; this is the earliest that fits.` : ''}`
  if (passage === null) return 'Nobody in this archive is on record with this, or with anything near it.'
  if (verdict === 'shortened')
    return `As ${who} said it, with ${formatCount(passage.elided, 'word')} left out where the quotation says so.`
  if (verdict === 'altered')
    return `${who} said this in other words: ${formatCount(passage.changed, 'difference')} in ${formatCount(passage.words, 'word')}.${given ? ` The text gives it to ${given}.` : ''}`
  if (passage.changed === 0) return `These few words are on record, but not from ${given}. The nearest there is:`
  return `Nobody in this archive is on record with this. The nearest there is has ${passage.kept} of its ${formatCount(passage.words, 'word')}:`
}

function Passage({ passage, verdict }: { passage: PassageView; verdict: CheckedQuotation['verdict'] }) {
  const { statement, transcript, path, differences, exact, prefix, suffix, changed, elided } = passage
  const differs = changed > 0 || elided > 0
  return (
    <div className="passage">
      {differs && <QuotationDifferences differences={differences} language={transcript.language} />}
      {!differs && (
        <p className="differences" lang={transcript.language} dir="auto">
          <span className="text-soft">{prefix === '' ? '' : `… ${cutStart(prefix)}`}</span>
          <mark>{exact}</mark>
          <span className="text-soft">{suffix === '' ? '' : `${cutEnd(suffix)} …`}</span>
        </p>
      )}
      <p className="mt-2 text-[0.9375rem]">
        <span className="font-semibold">
          <SpeakerName said={statement} />
        </span>
        {', '}
        <Day date={transcript.date} />
        {', '}
        <a href={transcriptPath(transcript.slug)} lang={transcript.language}>
          {transcript.title}
        </a>
      </p>
      <p className="mt-1 text-[0.9375rem]">
        <a href={path} className="font-semibold">
          {verdict === 'not-found' ? 'Read the nearest statement' : 'Read it where it was said'}
        </a>
      </p>
    </div>
  )
}

/** Whole words only, in one line. */
function cutStart(text: string): string {
  return text.replace(/^\S*\s/, '').replace(/\s+/g, ' ')
}

function cutEnd(text: string): string {
  return text.replace(/\s\S*$/, '').replace(/\s+/g, ' ')
}
