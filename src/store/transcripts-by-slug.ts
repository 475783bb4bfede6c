import type { Database } from './database.ts'
import type { TranscriptRecord } from './transcripts.ts'

/** Transcripts by the slugs that they have now. */
export async function findTranscriptsBySlug(
  database: Database,
  slugs: readonly string[],
): Promise<Map<string, TranscriptRecord>> {
  const rows = await database.transcript.findMany({ where: { slug: { in: [...slugs] } } })
  return new Map(rows.map((row) => [row.slug, row]))
}
