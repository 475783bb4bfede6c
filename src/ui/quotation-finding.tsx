import type { CheckedQuotation, PassageView } from '#src/query/quotation-views.ts'
import { transcriptPath } from '#src/transcript/permalink.ts'
import { Corrections } from './corrections.tsx'
import { Day } from './day.tsx'
import { Link } from './link.tsx'
import { QuotationDifferences } from './quotation-differences.tsx'
import { nameOfSpeaker, SpeakerName } from './speaker-name.tsx'
import { VerdictMark } from './verdict-mark.tsx'
import { words } from './words.ts'

/** Characters of a quotation that tell which one it is. */
const telling = 320

/** What was found about one quotation. `linked` when the text stands beside it, with the way back. */
export function QuotationFinding({ quotation, linked }: { quotation: CheckedQuotation; linked: boolean }) {
  const { number, text, verdict, passage } = quotation
  const t = words('quote')
  return (
    <li id={`quotation-${number}`} className={`finding ${verdict}`}>
      <h3 className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <VerdictMark verdict={verdict} />
        {linked && (
          <Link href={`#in-text-${number}`} className="font-normal text-[0.9375rem] text-soft">
            {t('quotation', { number })}
          </Link>
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
  const t = words('quote.says')
  const who = passage === null ? '' : nameOfSpeaker(passage.statement) || t('somebody')
  const given = attribution !== null && attribution.fits === false ? attribution.name : null
  if (verdict === 'too-short') return t('tooShort')
  if (verdict === 'misattributed') return t('misattributed', { given: attribution?.name ?? '', who })
  if (verdict === 'verbatim')
    return statements > 1 ? t('verbatimOften', { who, count: statements }) : t('verbatim', { who })
  if (passage === null) return t('nobody')
  if (verdict === 'shortened') return t('shortened', { who, count: passage.elided })
  if (verdict === 'altered')
    return [
      t('altered', { who, count: passage.changed, words: passage.words }),
      ...(given ? [t('alsoGiven', { given })] : []),
    ].join(' ')
  if (passage.changed === 0) return t('notFrom', { given: given ?? '' })
  return t('nearest', { kept: passage.kept, words: passage.words })
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
      <Corrections corrections={passage.corrections} />
      <p className="mt-2 text-[0.9375rem]">
        <span className="font-semibold">
          <SpeakerName said={statement} />
        </span>
        {', '}
        <Day date={transcript.date} />
        {', '}
        <Link href={transcriptPath(transcript.slug)} lang={transcript.language}>
          {transcript.title}
        </Link>
      </p>
      <p className="mt-1 text-[0.9375rem]">
        <Link href={path} className="font-semibold">
          {words('quote')(verdict === 'not-found' ? 'readNearest' : 'readThere')}
        </Link>
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
