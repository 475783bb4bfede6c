import type { StatementPageView, TranscriptSummary } from '#src/query/views.ts'
import { toCardText } from './card-text.ts'
import { formatCount, formatNumber } from './format-count.ts'
import { formatDay } from './format-day.ts'
import { kindName } from './kind-name.ts'
import { nameOfSpeaker } from './speaker-name.tsx'

const languages = new Intl.DisplayNames('en', { type: 'language' })

/** What a card says. */
export type CardWords = { above: string | null; words: string; quoted: boolean; name: string | null; below: string }

/**
 * The card of a statement. `words` are the first of it, shortened. In a script that no face of ours has, the card says in
 * which language somebody spoke, and when.
 */
export function cardOfStatement({ statement, transcript, role }: StatementPageView, words: string): CardWords {
  const quotation = toCardText(words)
  const title = toCardText(transcript.title)
  const day = formatDay(transcript.date)
  const kind = kindName(statement.kind)
  return {
    above: title === null ? kind : `${kind} · ${title}`,
    words: quotation || `A statement in ${nameOfLanguage(statement.language ?? transcript.language)}`,
    quoted: Boolean(quotation),
    name: toCardText(nameOfSpeaker(statement)) || null,
    below: role === null ? day : `${toCardText(role) ?? ''} · ${day}`.replace(/^ · /, ''),
  }
}

/** The card of a transcript. */
export function cardOfTranscript(transcript: TranscriptSummary): CardWords {
  const { title, date, place, speakers, statementCount, language } = transcript
  const names = speakers.map(({ name }) => toCardText(name)).filter((name) => name !== null)
  const where = place === null ? null : toCardText(place)
  return {
    above: ['Transcript', where].filter(Boolean).join(' · '),
    words: toCardText(title) || `A transcript in ${nameOfLanguage(language)}`,
    quoted: false,
    name: names.slice(0, 3).join(', ') || null,
    below: `${formatDay(date)} · ${formatCount(statementCount, 'statement')}`,
  }
}

/** The card of the archive. */
export function cardOfArchive(archive: { transcriptCount: number; statementCount: number }): CardWords {
  return {
    above: null,
    words: 'What was said in public, with an address for every statement',
    quoted: false,
    name: 'A searchable archive',
    below: `${formatNumber(archive.statementCount)} statements in ${formatCount(archive.transcriptCount, 'transcript')}`,
  }
}

/** A language tag in English words; the tag itself where nobody knows it. */
function nameOfLanguage(tag: string): string {
  return languages.of(tag) ?? tag
}
