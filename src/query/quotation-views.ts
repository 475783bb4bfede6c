import type { Difference } from '#src/search/quotation/compare-quotation.ts'
import type { MetCorrection } from '#src/search/quotation/met-corrections.ts'
import type { SpeakerRef, StatementKind } from '#src/transcript/statement.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'

export type { Difference }

/**
 * What the archive says of a quotation. `verbatim`: so it was said. `shortened`: so it was said, with words left out where the
 * quotation says so. `altered`: said in other words, at most a third of them changed. `misattributed`: so it was said, by
 * somebody else. `not-found`: nobody is on record with it. `too-short`: a word or two, which anybody may have said.
 */
export type Verdict = 'verbatim' | 'shortened' | 'altered' | 'misattributed' | 'not-found' | 'too-short'

/** Whose words the text says they are. `speakers` are those of the archive whom it may mean. */
export type AttributionView = {
  name: string
  speakers: SpeakerRef[]
  /** Whether the text says it of this quotation; otherwise it is the last person it named. */
  stated: boolean
  /** Whether that person said it; null where nothing was found or nobody can tell. */
  fits: boolean | null
}

/** Where words were said, and what a quotation made of them. */
export type PassageView = {
  statement: { id: StatementId; kind: StatementKind; speaker: SpeakerRef | null; label: string | null }
  transcript: { slug: string; title: string; date: string; place: string | null; language: string }
  /** The permanent address of these words. */
  path: string
  /** As said; `prefix` and `suffix` are what stands around it, as in a text-quote selector of the W3C. */
  exact: string
  prefix: string
  suffix: string
  differences: Difference[]
  /** Words of the quotation that were said, of so many; how many were changed, and left out where it says so. */
  kept: number
  words: number
  changed: number
  elided: number
  /** What the source corrects in these words, and which of the two the quotation has. */
  corrections: MetCorrection[]
}

export type CheckedQuotation = {
  /** From 1, in the order of the text. */
  number: number
  /** Where in the text it stands, its marks included, in UTF-16 units. */
  start: number
  end: number
  /** Without its marks. */
  text: string
  verdict: Verdict
  attribution: AttributionView | null
  /** Where it was said; for one that was not found, the nearest there is, if anything is near. */
  passage: PassageView | null
  /** Statements that have it word for word, this one included. */
  statements: number
}

export type QuotationCheckView = {
  text: string
  quotations: CheckedQuotation[]
  /** Quotations after those that one check takes. */
  leftOut: number
  /** Milliseconds. */
  took: number
}
