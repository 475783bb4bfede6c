/** A quotation as it is written, and the slugs of those it may be from: they come first among equals. */
export type PassageRequest = { text: string; speakers?: readonly string[] }

/** Where the words of a quotation were probably said: positions of words from 0, and how many edits lie between. */
export type PassageCandidate = {
  id: string
  /** Slug of who speaks; empty when nobody does. */
  speaker: string
  /** YYYYMMDD as a number. */
  date: number
  first: number
  last: number
  /** Words of the whole statement. */
  words: number
  cost: number
  /** Whether somebody says it whom the request names. */
  wanted: boolean
}

/** The best places for a quotation, best first, and in how many statements and transcripts it stands without an edit. */
export type FoundPassages = { candidates: PassageCandidate[]; verbatim: { statements: number; transcripts: number } }
