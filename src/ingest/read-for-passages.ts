import type { FoundPassages } from '#src/search/quotation/passage-engine.ts'
import { PassageSieve, type SievedPassage } from '#src/search/quotation/passage-sieve.ts'
import type { Database } from '#src/store/database.ts'
import { readSaidStatements } from '#src/store/said-statements.ts'
import type { PassageSearch } from './link-quotations.ts'

/** Places of a quotation that are kept: as many as the index gives. */
const mostCandidates = 8
/** Edits below which a quotation stands there word for word. */
const verbatim = 0.5

/**
 * Finds where quotations were said by reading the archive through, once for each call. It takes longer than asking the
 * index and needs none: for an ingest of many files, in memory that doesn't grow with the archive.
 */
export function readForPassages(database: Database): PassageSearch {
  return {
    findPassages: async (requests) => {
      const sieve = new PassageSieve(requests.map(({ text }) => text))
      const places = requests.map(() => ({
        passages: [] as SievedPassage[],
        statements: 0,
        transcripts: new Set<number>(),
      }))
      for await (const { date, ...statement } of readSaidStatements(database))
        for (const { number, passage } of sieve.look({ ...statement, date: Number(date.replaceAll('-', '')) })) {
          const place = places[number]
          if (!place) continue
          if (passage.cost < verbatim) {
            place.statements++
            place.transcripts.add(passage.transcriptId)
          }
          keep(place.passages, passage)
        }
      return places.map(
        ({ passages, statements, transcripts }): FoundPassages => ({
          candidates: passages.map(({ transcriptId: _, ...candidate }) => candidate),
          verbatim: { statements, transcripts: transcripts.size },
        }),
      )
    },
  }
}

/** The best stay: of equals the earliest. */
function keep(passages: SievedPassage[], passage: SievedPassage): void {
  passages.push(passage)
  passages.sort((one, other) => one.cost - other.cost || one.date - other.date)
  passages.length = Math.min(passages.length, mostCandidates)
}
