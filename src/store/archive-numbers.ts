import type { Database } from './database.ts'

/** The archive in numbers: what there is of each kind. */
export type ArchiveNumbers = {
  firstDay: string | null
  lastDay: string | null
  characters: number
  kinds: { kind: string; count: number }[]
  languages: { language: string; count: number }[]
  years: { year: string; transcripts: number; statements: number }[]
  corrections: number
  retired: number
  quotations: number
}

/** Count the whole archive: a scan of its statements, some hundred milliseconds for a hundred thousand. */
export async function countNumbers(database: Database): Promise<ArchiveNumbers> {
  const [days, characters, kinds, languages, years, revisions, transcripts, retired, quotations] = await Promise.all([
    database.transcript.aggregate({ _min: { date: true }, _max: { date: true } }),
    database.$queryRaw<{ characters: bigint | null }[]>`SELECT sum(length("text")) AS "characters" FROM "Statement"`,
    database.statement.groupBy({ by: ['kind'], _count: { _all: true }, orderBy: { _count: { id: 'desc' } } }),
    database.transcript.groupBy({ by: ['language'], _count: { _all: true }, orderBy: { _count: { id: 'desc' } } }),
    database.$queryRaw<{ year: string; transcripts: bigint; statements: bigint }[]>`
      SELECT substr("date", 1, 4) AS "year", count(*) AS "transcripts", sum("statementCount") AS "statements"
      FROM "Transcript" GROUP BY 1 ORDER BY 1 DESC`,
    database.revision.count(),
    database.transcript.count(),
    database.retiredStatement.count(),
    database.quotationLink.count(),
  ])
  return {
    firstDay: days._min.date,
    lastDay: days._max.date,
    characters: Number(characters[0]?.characters ?? 0),
    kinds: kinds.map(({ kind, _count }) => ({ kind, count: _count._all })),
    languages: languages.map(({ language, _count }) => ({ language, count: _count._all })),
    years: years.map(({ year, ...counts }) => ({
      year,
      transcripts: Number(counts.transcripts),
      statements: Number(counts.statements),
    })),
    corrections: revisions - transcripts,
    retired,
    quotations,
  }
}
