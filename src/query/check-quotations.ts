import type { Attribution } from '#src/search/quotation/find-attributions.ts'
import { findAttributions } from '#src/search/quotation/find-attributions.ts'
import { findQuotations } from '#src/search/quotation/find-quotations.ts'
import { type FoundQuotation, quotedText } from '#src/search/quotation/found-quotation.ts'
import { isTooShort } from '#src/search/quotation/judge-quotation.ts'
import type { FoundPassages } from '#src/search/quotation/passage-engine.ts'
import type { Database } from '#src/store/database.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findSpeakerNames } from '#src/store/speakers.ts'
import { judge } from './judge-passages.ts'
import { getNameBook } from './name-book.ts'
import type { CheckedQuotation, QuotationCheckView } from './quotation-views.ts'
import { type PassageSource, readPassageSources } from './read-passages.ts'
import { getResearchEngine } from './research-engine.ts'

/** Quotations that one check takes; those after them are counted. */
const mostQuotations = 200
/** Characters of a text whose quotations may be a part of what it quotes: it is tried as a whole as well. */
const shortText = 600

type Asked = { quotation: FoundQuotation; text: string; attribution: Attribution | null; found: FoundPassages }

/** Find each quotation in a text and say of each whether it was said so, by whom, when and where. */
export async function checkQuotations(text: string): Promise<QuotationCheckView> {
  const started = performance.now()
  const database = await sharedDatabase()
  const book = await getNameBook(database)
  const found = findQuotations(text)
  const quotations = found.slice(0, mostQuotations)
  const attributions = findAttributions(text, quotations, book)
  const checked = await check(
    database,
    quotations.map((quotation, place) => ({
      quotation,
      text: quotedText(text, quotation),
      attribution: attributions[place] ?? null,
    })),
  )
  const whole = text.length <= shortText ? await checkWhole(database, text, checked) : null
  return {
    text,
    quotations: whole ?? checked,
    leftOut: found.length - quotations.length,
    took: performance.now() - started,
  }
}

/** A short text whose own words were said, with what it quotes in it: `He told me “no” and left.` */
async function checkWhole(
  database: Database,
  text: string,
  checked: readonly CheckedQuotation[],
): Promise<CheckedQuotation[] | null> {
  if (checked.every(({ verdict }) => verdict !== 'not-found' && verdict !== 'too-short')) return null
  const [start, end] = [text.length - text.trimStart().length, text.trimEnd().length]
  const quotation: FoundQuotation = { start, end, parts: [{ start, end }], form: 'text' }
  const [whole] = await check(database, [{ quotation, text: text.trim(), attribution: null }])
  return whole && ['verbatim', 'shortened', 'altered'].includes(whole.verdict) ? [whole] : null
}

async function check(database: Database, asked: readonly Omit<Asked, 'found'>[]): Promise<CheckedQuotation[]> {
  const research = await getResearchEngine()
  const long = asked.filter(({ text }) => !isTooShort(text))
  const found = await research.findPassages(
    long.map(({ text, attribution }) => ({ text, speakers: attribution?.speakers ?? [] })),
  )
  const foundOf = new Map(long.map((one, place) => [one, found[place]]))
  const [sources, names] = await Promise.all([
    readPassageSources(database, found),
    findSpeakerNames(database, [...new Set(asked.flatMap(({ attribution }) => attribution?.speakers ?? []))]),
  ])
  return asked.map((one, place) => {
    const checked = toChecked({ ...one, found: foundOf.get(one) ?? nothing, number: place + 1 }, sources, names)
    return foundOf.has(one) ? checked : { ...checked, verdict: 'too-short' }
  })
}

/** Of what is too short nothing is asked; of all else there is an answer, if an empty one. */
const nothing: FoundPassages = { candidates: [], verbatim: { statements: 0, transcripts: 0 } }

function toChecked(
  { quotation, text, attribution, found, number }: Asked & { number: number },
  sources: ReadonlyMap<string, PassageSource>,
  names: ReadonlyMap<string, string>,
): CheckedQuotation {
  const { verdict, passage, fits, exact } = judge({ text, attribution, found }, sources)
  const speakers = attribution?.speakers.map((slug) => ({ slug, name: names.get(slug) ?? slug })) ?? []
  return {
    ...{ number, start: quotation.start, end: quotation.end, text, verdict, passage },
    attribution: attribution && { name: attribution.name, speakers, stated: attribution.stated, fits },
    statements: exact ? Math.max(1, found.verbatim.statements) : 0,
  }
}
