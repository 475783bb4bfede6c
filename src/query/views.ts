import type { SpeakerKind } from '#src/transcript/speaker.ts'
import type { Correction, SpeakerRef, Statement, StatementKind } from '#src/transcript/statement.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'

/** One line about a transcript in a list. */
export type TranscriptSummary = {
  slug: string
  title: string
  /** YYYY-MM-DD */
  date: string
  place: string | null
  event: string | null
  language: string
  statementCount: number
  questionCount: number
  /** Most talkative first, at most five; registered people before labels. */
  speakers: SpeakerRef[]
}

/** A statement as a page shows it. */
export type StatementView = {
  id: StatementId
  ordinal: number
  kind: StatementKind
  speaker: SpeakerRef | null
  label: string | null
  /** Inline Markdown, one string a paragraph: render sanitised. */
  paragraphs: string[]
  text: string
  certainty: Statement['certainty']
  /** From the start of the recording to its first word and to the end of its last; null where the source gives no times. */
  startSeconds: number | null
  endSeconds: number | null
  /** The outlet that the source gives for a journalist. */
  outlet: string | null
  /** Its language where that is another than the transcript's. */
  language: string | null
  /** What the source corrects in it, by its place in the text. */
  corrections: Correction[]
}

/** Statements that belong together: one exchange, or a run of statements outside any (`exchange` null). */
export type TranscriptPart = { exchange: number | null; statements: StatementView[] }

export type TranscriptView = TranscriptSummary & {
  source: { name?: string | undefined; url?: string | undefined }
  revision: number
  updatedAt: string
  /** Words of all statements. */
  wordCount: number
  parts: TranscriptPart[]
  translations: TranslationView[]
}

/** A version of a transcript in another language, and in it the counterparts of this one's statements, by id. */
export type TranslationView = {
  slug: string
  title: string
  language: string
  statements: Record<StatementId, StatementId>
}

/** Another statement of the same speaker on the same subject. */
export type AlsoSaidView = {
  id: StatementId
  kind: StatementKind
  text: string
  language: string
  transcript: { slug: string; title: string; date: string }
}

/** What a speaker says more than everyone else, who asks them, and for whom. */
export type SpeakerProfileView = {
  words: { word: string; times: number; score: number; perMillion: number; perMillionElsewhere: number }[]
  askers: (SpeakerRef & { count: number })[]
  outlets: { outlet: string; count: number }[]
}

/** Another statement that quotes the one of a page, or is quoted in it. */
export type QuotationLinkView = {
  id: StatementId
  kind: StatementKind
  speaker: SpeakerRef | null
  label: string | null
  /** The words as they stand there, and the way to them. */
  words: string
  path: string
  transcript: { slug: string; title: string; date: string }
}

/** One statement with what stands around it. */
export type StatementPageView = {
  statement: StatementView
  transcript: TranscriptSummary & {
    source: { name?: string | undefined; url?: string | undefined }
    revision: number
    /** ISO 8601 */
    updatedAt: string
  }
  /** Null where nobody speaks. */
  speakerKind: SpeakerKind | null
  /** The speaker's role on the transcript's date, where the register knows it. */
  role: string | null
  /** The rest of its exchange, in order, before and after it. */
  before: StatementView[]
  after: StatementView[]
  previous: StatementId | null
  next: StatementId | null
  /** Its counterparts in other languages. */
  translations: { id: StatementId; language: string; title: string }[]
  /** What it quotes from other statements, and where others quote it, oldest first. */
  quotes: QuotationLinkView[]
  quotedIn: QuotationLinkView[]
}

/** What became of an address: it is a statement's, leads to another, is gone, or never was. */
export type StatementAddress =
  | { state: 'live'; id: StatementId }
  | { state: 'moved'; id: StatementId; to: StatementId }
  | {
      state: 'gone'
      id: StatementId
      text: string
      retiredAt: string
      transcript: { slug: string; title: string; date: string }
    }
  | { state: 'unknown' }

/** Text in pieces, those that match a query marked. */
export type MarkedText = { text: string; marked: boolean }[]

export type SearchSort = 'best' | 'newest' | 'oldest'

export type SearchResult = {
  id: StatementId
  kind: StatementKind
  speaker: SpeakerRef | null
  label: string | null
  transcript: { slug: string; title: string; date: string; place: string | null }
  snippet: MarkedText
}

export type Facet<Value extends string = string> = { value: Value; name: string; count: number }

export type SearchView = {
  query: string
  sort: SearchSort
  filters: {
    speaker: string | null
    kind: StatementKind | null
    year: string | null
    place?: string | null
    language?: string | null
  }
  total: number
  page: number
  pageCount: number
  results: SearchResult[]
  facets: {
    speakers: Facet[]
    kinds: Facet<StatementKind>[]
    years: Facet[]
    places?: Facet[]
    languages?: Facet[]
    /** `YYYY-MM` in order of time, months without a match left out. */
    months?: { value: string; count: number }[]
  }
  /** Sentences for the reader: what of the query could not be understood and how it was taken. */
  notes: string[]
  /** `transcript` when results stand by transcript. */
  group?: 'transcript' | null
  /** The query with probable typing errors corrected. */
  didYouMean?: string | null
  /** Milliseconds spent searching, for the curious. */
  took: number
}

export type SpeakerView = {
  slug: string
  name: string
  kind: string
  registered: boolean
  /** Plain text, paragraphs apart by a blank line. */
  biography: string | null
  /** The path of a small WebP file, and whose picture it is. */
  picture: string | null
  credit: string | null
  roles: { title: string; since: string | null; until: string | null }[]
  labels: string[]
  statementCount: number
  years: { year: string; count: number }[]
  /** Newest first. */
  transcripts: (TranscriptSummary & { statementsBySpeaker: number })[]
  page: number
  pageCount: number
}

export type TranscriptListView = {
  transcripts: TranscriptSummary[]
  total: number
  page: number
  pageCount: number
  year: string | null
  years: { year: string; count: number }[]
}

export type HomeView = {
  transcriptCount: number
  statementCount: number
  speakerCount: number
  latest: TranscriptSummary[]
  /** The people with most statements. */
  speakers: (SpeakerRef & { statementCount: number })[]
}
