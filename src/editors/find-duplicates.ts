import { readCanonical } from '#src/ingest/canonical-text.ts'
import { measureSimilarity, toWordBag, toWords } from '#src/ingest/similarity.ts'
import type { DraftRecord } from '#src/store/drafts.ts'
import { findTranscriptsLike } from '#src/store/likely-transcripts.ts'
import { findStatementsOf } from '#src/store/statements.ts'
import type { TranscriptRecord } from '#src/store/transcripts.ts'
import type { Desk } from './desk.ts'
import { loadSpeakers } from './load-speakers.ts'

/** A published transcript that a draft seems to be another state of, and why. */
export type Duplicate = {
  slug: string
  title: string
  date: string
  /** The number that it would have as a correction. */
  nextRevision: number
  /** Whether both name the same address as their source. */
  sameSource: boolean
  sameDay: boolean
  /** How alike titles and texts are, 0 to 1. */
  titleLikeness: number
  textLikeness: number
}

/** From here on two titles of one day, or two texts, are of one event. */
const alikeTitles = 0.75
const alikeTexts = 0.4

/** No more than this are offered. */
const mostOffered = 3

/** The published transcripts that a new draft seems to be another state of, the likeliest first. */
export async function findDuplicates(
  desk: Desk,
  draft: Pick<DraftRecord, 'text' | 'transcriptId' | 'sourceUrl'>,
): Promise<Duplicate[]> {
  if (draft.transcriptId !== null) return []
  const { parsed } = await readCanonical(draft.text, (await loadSpeakers(desk)).speakers)
  if (parsed === null) return []
  const { title, date, slug, source } = parsed.metadata ?? parsed.known
  const urls = [draft.sourceUrl, source.url ?? null].flatMap((url) => (url === null ? [] : [url]))
  const likely = await findTranscriptsLike(desk.database, { urls, date, title, slug })
  const text = toWordBag(parsed.statements.map((statement) => statement.text).join('\n'))
  const found: Duplicate[] = []
  for (const transcript of likely) {
    const statements = await findStatementsOf(desk.database, transcript.id)
    const other = toWordBag(statements.map((statement) => statement.text).join('\n'))
    found.push(compare(transcript, { urls, date, title: title ?? '' }, measureSimilarity(text, other)))
  }
  const likeliest = found.filter(isLikely).sort((one, two) => rank(two) - rank(one))
  return likeliest.slice(0, mostOffered)
}

type Compared = { urls: readonly string[]; date: string | null; title: string }

function compare(transcript: TranscriptRecord, { urls, date, title }: Compared, textLikeness: number): Duplicate {
  const { slug, revision, sourceUrl } = transcript
  return {
    ...{ slug, title: transcript.title, date: transcript.date, nextRevision: revision + 1, textLikeness },
    sameSource: sourceUrl !== null && urls.some((url) => sameAddress(url, sourceUrl)),
    sameDay: transcript.date === date,
    titleLikeness: measureTitles(title, transcript.title),
  }
}

function measureTitles(one: string, other: string): number {
  return toWords(one).length === 0 ? 0 : measureSimilarity(toWordBag(one), toWordBag(other))
}

/** The same page, whatever its fragment and the slash at its end. */
function sameAddress(one: string, other: string): boolean {
  return bare(one) === bare(other)
}

const bare = (address: string) =>
  address
    .replace(/#.*$/, '')
    .replace(/\/$/, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')

function isLikely({ sameSource, sameDay, titleLikeness, textLikeness }: Duplicate): boolean {
  return sameSource || textLikeness >= alikeTexts || (sameDay && titleLikeness >= alikeTitles && textLikeness >= 0.1)
}

const rank = ({ sameSource, titleLikeness, textLikeness }: Duplicate) =>
  textLikeness * 2 + titleLikeness + (sameSource ? 1 : 0)
