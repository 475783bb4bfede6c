import { type Comparison, compareQuotation } from '#src/search/quotation/compare-quotation.ts'
import { findQuotations } from '#src/search/quotation/find-quotations.ts'
import { quotedText } from '#src/search/quotation/found-quotation.ts'
import type { FoundPassages, PassageRequest } from '#src/search/quotation/passage-engine.ts'
import { findTranscriptsChangedAfter } from '#src/store/changes.ts'
import type { Database } from '#src/store/database.ts'
import { type QuotationLink, saveQuotationLinks } from '#src/store/quotation-links.ts'
import { findStatements, findStatementsOf, type StatementRecord } from '#src/store/statements.ts'
import { findTranscriptIds, findTranscriptsById } from '#src/store/transcripts.ts'

/** Finds where quotations were said: the search engine's research has it. */
export type PassageSearch = { findPassages: (requests: readonly PassageRequest[]) => Promise<FoundPassages[]> }

/** A quotation of fewer words may be anybody's. */
const fewestWords = 6
/** Words that stand so in more transcripts than this are a phrase, and nobody's. */
const mostTranscripts = 3
/** Quotations that are looked for together, about. */
const mostQuotations = 5000
/** Share of a quotation's words that the other statement must have, in order, and edits for each word at most. */
const leastKept = 0.85
const mostEdits = 0.3
/** Of fewer words than this, all must be there, and said lately: others say them as well, sooner or later. */
const shortQuotation = 9
const lately = 60
/** Different words below which a quotation is a call or an exclamation: “All right, all right, all right.” */
const fewestDifferent = 5

/** Who quotes: without the words, for many are held at once. */
type Quoter = Pick<StatementRecord, 'id' | 'transcriptId' | 'ordinal' | 'kind' | 'speaker'>
type Quoted = { from: Quoter; text: string }
type Sources = { statements: ReadonlyMap<string, StatementRecord>; dates: ReadonlyMap<number, string> }

/**
 * Find what the statements of transcripts quote from earlier statements of the archive, and keep it.
 * A quotation has six words or more between quotation marks, all but a few of them as they were said; the other statement
 * is earlier and somebody else's (a short one not long ago), says the words itself instead of quoting them, and few others say them too. Of several
 * the closest counts, then the latest.
 * @param search Asked when the index has these transcripts.
 * @param which The transcripts that quote, by row id; or those that changed after a sequence number of the change feed; null
 * for all of them.
 * @returns how many links there are now, and in how many transcripts they changed.
 */
export async function linkQuotations(
  database: Database,
  search: PassageSearch,
  which: Quoting,
  { now, onTranscript = () => {} }: { now: () => Date; onTranscript?: () => void },
): Promise<{ links: number; changed: number }> {
  const count = { links: 0, changed: 0 }
  for await (const asked of collectQuoted(database, which)) {
    const quoted = asked.flatMap(({ quoted }) => quoted)
    const found = quoted.length === 0 ? [] : await search.findPassages(quoted.map(({ text }) => ({ text })))
    let place = 0
    for (const { transcriptId, quoted } of asked) {
      const passages = found.slice(place, place + quoted.length)
      place += quoted.length
      const links = quoted.length === 0 ? [] : await findLinks(database, transcriptId, quoted, passages)
      count.links += links.length
      if (await saveQuotationLinks(database, transcriptId, links, now())) count.changed++
      onTranscript()
    }
  }
  return count
}

/** Transcripts that may quote others. */
export type Quoting = { ids: readonly number[] } | { since: number } | null

type Asked = { transcriptId: number; quoted: Quoted[] }

/** Transcripts with what they quote, so many together as are looked for at once. */
async function* collectQuoted(database: Database, which: Quoting): AsyncGenerator<Asked[]> {
  let asked: Asked[] = []
  let quotations = 0
  for (const transcriptId of await listTranscriptIds(database, which)) {
    const quoted = (await findStatementsOf(database, transcriptId)).flatMap(listQuoted)
    asked.push({ transcriptId, quoted })
    quotations += quoted.length
    if (quotations < mostQuotations) continue
    yield asked
    asked = []
    quotations = 0
  }
  if (asked.length > 0) yield asked
}

async function listTranscriptIds(database: Database, which: Quoting): Promise<number[]> {
  if (which === null) return findTranscriptIds(database)
  if ('since' in which) return findTranscriptsChangedAfter(database, which.since)
  return (await findTranscriptsById(database, which.ids)).map(({ id }) => id)
}

async function findLinks(
  database: Database,
  transcriptId: number,
  quoted: readonly Quoted[],
  found: readonly FoundPassages[],
): Promise<QuotationLink[]> {
  const sources = await readSources(database, transcriptId, found)
  const links = new Map<string, QuotationLink>()
  for (const [place, one] of quoted.entries()) {
    const passages = found[place]
    const link = passages && chooseLink(one, passages, sources)
    if (link && !links.has(`${link.fromId} ${link.toId}`)) links.set(`${link.fromId} ${link.toId}`, link)
  }
  return [...links.values()]
}

function listQuoted({ id, transcriptId, ordinal, kind, speaker, text }: StatementRecord): Quoted[] {
  const from = { id, transcriptId, ordinal, kind, speaker }
  return findQuotations(text)
    .filter(({ form }) => form !== 'text')
    .map((quotation) => ({ from, text: copyOf(quotedText(text, quotation)) }))
    .filter((quoted) => isTelling(quoted.text))
}

/** The same text by itself: a part of a string holds the whole of it in memory. */
function copyOf(part: string): string {
  return Buffer.from(part).toString()
}

/** Whether a quotation can say whose it is: long enough, of different words, and no name of a document or programme. */
function isTelling(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}’'-]+/gu) ?? []
  const long = words.filter((word) => word.length > 3)
  const capital = long.filter((word) => /^\p{Lu}/u.test(word))
  const different = new Set(words.map((word) => word.toLowerCase()))
  return words.length >= fewestWords && different.size >= fewestDifferent && capital.length * 3 < long.length * 2
}

async function readSources(
  database: Database,
  transcriptId: number,
  found: readonly FoundPassages[],
): Promise<Sources> {
  const ids = found.flatMap(({ candidates }) => candidates.map(({ id }) => id))
  const statements = await findStatements(database, [...new Set(ids)])
  const transcripts = await findTranscriptsById(database, [
    ...new Set([transcriptId, ...statements.map((statement) => statement.transcriptId)]),
  ])
  return {
    statements: new Map(statements.map((statement) => [statement.id, statement])),
    dates: new Map(transcripts.map(({ id, date }) => [id, date])),
  }
}

type Said = { to: StatementRecord; comparison: Comparison; date: string }

function chooseLink({ from, text }: Quoted, found: FoundPassages, sources: Sources): QuotationLink | null {
  if (found.verbatim.transcripts > mostTranscripts) return null
  const said = found.candidates.flatMap(({ id, first, last, words }): Said[] => {
    const to = sources.statements.get(id)
    if (!to || !isEarlier(to, from, sources.dates) || isSameSpeaker(to, from)) return []
    const comparison = compareQuotation(text, to.text, { near: { first: first / words, last: last / words } })
    const { words: asked, kept } = comparison
    const date = sources.dates.get(to.transcriptId) ?? ''
    const short = asked < shortQuotation
    if (short && daysBetween(date, sources.dates.get(from.transcriptId) ?? '') > lately) return []
    if (asked < fewestWords || kept < (short ? asked : asked * leastKept)) return []
    if (comparison.cost > asked * mostEdits || isQuotedIn(to.text, comparison)) return []
    return [{ to, comparison, date }]
  })
  const [best] = said.sort(
    (one, other) =>
      one.comparison.cost - other.comparison.cost ||
      other.date.localeCompare(one.date) ||
      other.to.ordinal - one.to.ordinal,
  )
  if (!best) return null
  const { start, end } = best.comparison
  return { fromId: from.id, toId: best.to.id, quoted: text, said: best.to.text.slice(start, end) }
}

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(other) - Date.parse(one)) / 86_400_000
}

/** Who says the same twice tells a story again, and in both tellings somebody else says it. */
function isSameSpeaker(to: StatementRecord, from: Quoter): boolean {
  return to.speaker !== null && from.kind !== 'question' && to.speaker.slug === from.speaker?.slug
}

function isEarlier(to: StatementRecord, from: Quoter, dates: Sources['dates']): boolean {
  if (to.transcriptId === from.transcriptId) return to.ordinal < from.ordinal
  return (dates.get(to.transcriptId) ?? '') < (dates.get(from.transcriptId) ?? '')
}

/** Whether the words stand between quotation marks there too: then both have them from somebody else. */
function isQuotedIn(text: string, { start, end }: Comparison): boolean {
  return findQuotations(text).some(
    (quotation) => quotation.form !== 'text' && quotation.start <= start + 2 && quotation.end >= end - 2,
  )
}
