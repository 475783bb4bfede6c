import type { IndexedStatement } from '../search-engine.ts'
import { findChunks } from '../text/find-chunks.ts'
import type { Piece } from '../text/piece.ts'
import { splitChunk } from '../text/split-chunk.ts'
import { baseLanguage, stem } from '../text/stem.ts'
import { tokenize } from '../text/tokenize.ts'

/** Stands between the spellings of one place; no term has it. */
export const stackMark = '|'
/** Stands between a stem’s group and a term; no term has it. */
export const formMark = ' '
/** Spellings that are remembered, at most. */
const mostRemembered = 300_000

/** A statement as the cluster keeps it: what it is found and counted by, and the statement itself. */
export type StatementDocument = {
  statement: IndexedStatement
  /** Its terms in order, the spellings of one place joined by `stackMark`. */
  words: string
  /** Its terms, each once; and of each of its words the group of its stem with the term, `en:bank banks`. */
  terms: string[]
  forms: string[]
  /** In words. */
  length: number
  id: string
  transcript: string
  ordinal: number
  kind: string
  speaker?: string
  speakerName?: string
  title: string
  place?: string
  language: string
  /** The tag and what it begins with, in lower case. */
  languages: string[]
  /** YYYYMMDD as a number. */
  day: number
  year: string
  month: string
} & Record<`${NamedField}Words`, string[]>

/** Short texts that are found by their words. */
export const namedFields = ['name', 'label', 'outlet', 'title', 'place', 'event'] as const
export type NamedField = (typeof namedFields)[number]

/** What is kept of a statement. Our own terms and stems go in, so that the cluster finds what the embedded engine finds. */
export function toDocument(statement: IndexedStatement): StatementDocument {
  const { id, transcript, ordinal, kind, speaker, label, outlet, date, title, place, event, language } = statement
  const termsOf = (text: string | null | undefined) => [...new Set(tokenize(text ?? '').map(({ term }) => term))]
  return {
    statement: {
      ...{ id, transcript, ordinal, kind, speaker, label, outlet: outlet ?? null, date },
      ...{ title, place, event, language, text: statement.text },
    },
    ...analyse(statement.text, baseLanguage(language)),
    ...{ id, transcript, ordinal, kind, title, language },
    ...(speaker ? { speaker: speaker.slug, speakerName: speaker.name } : {}),
    ...(place ? { place } : {}),
    languages: [...new Set([language.toLowerCase(), baseLanguage(language)])],
    day: Number(date.replaceAll('-', '')),
    ...{ year: date.slice(0, 4), month: date.slice(0, 7) },
    nameWords: termsOf(speaker?.name),
    labelWords: termsOf(label),
    outletWords: termsOf(outlet),
    titleWords: termsOf(title),
    placeWords: termsOf(place),
    eventWords: termsOf(event),
  }
}

type Analysed = Pick<StatementDocument, 'words' | 'terms' | 'forms' | 'length'>

function analyse(text: string, language: string): Analysed {
  const places: string[] = []
  const terms = new Set<string>()
  const forms = new Set<string>()
  for (const chunk of findChunks(text)) {
    const spelling = spellingOf(chunk.text, language)
    places.push(...spelling.places)
    for (const term of spelling.terms) terms.add(term)
    for (const form of spelling.forms) forms.add(form)
  }
  return { words: places.join(' '), terms: [...terms], forms: [...forms], length: places.length }
}

type Spelling = { places: string[]; terms: string[]; forms: string[] }
const remembered = new Map<string, Spelling>()

function spellingOf(chunk: string, language: string): Spelling {
  const key = `${language} ${chunk}`
  const known = remembered.get(key)
  if (known) return known
  if (remembered.size >= mostRemembered) remembered.clear()
  const pieces = splitChunk(chunk)
  const spelling = {
    places: joinStacks(pieces),
    terms: pieces.map(({ term }) => term),
    forms: pieces.flatMap(({ word, term }) =>
      word === '' ? [] : [`${language}:${stem(word, language)}${formMark}${term}`],
    ),
  }
  remembered.set(key, spelling)
  return spelling
}

function joinStacks(pieces: readonly Piece[]): string[] {
  const places: string[] = []
  for (const { term, stacked } of pieces) {
    if (stacked && places.length > 0) places[places.length - 1] += stackMark + term
    else places.push(term)
  }
  return places
}
