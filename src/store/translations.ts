import type { Database, Transaction } from './database.ts'
import { findTranscript, type TranscriptRecord } from './transcripts.ts'

/**
 * Keep which transcript this one is in another language, or that it is none. The change feed tells of the other versions
 * too, for their pages show it.
 */
export async function saveTranslation(
  transaction: Transaction,
  transcriptId: number,
  ofSlug: string | undefined,
): Promise<void> {
  const before = await transaction.translation.findUnique({ where: { transcriptId } })
  if (ofSlug === undefined) {
    if (before !== null) await transaction.translation.delete({ where: { transcriptId } })
  } else
    await transaction.translation.upsert({
      where: { transcriptId },
      create: { transcriptId, ofSlug },
      update: { ofSlug },
    })
  const slugs = [before?.ofSlug, ofSlug].filter((slug) => slug !== undefined)
  if (slugs.length === 0) return
  const others = await transaction.transcript.findMany({
    where: { id: { not: transcriptId }, OR: [{ slug: { in: slugs } }, { translation: { ofSlug: { in: slugs } } }] },
    select: { id: true, slug: true },
  })
  const at = new Date()
  await transaction.change.createMany({
    data: others.map(({ id, slug }) => ({ transcriptId: id, slug, kind: 'touched', at })),
  })
}

/** The same transcript in other languages: the one it translates and all that translate that one or it, by language. */
export async function findTranslations(database: Database, transcript: TranscriptRecord): Promise<TranscriptRecord[]> {
  const own = await database.translation.findUnique({ where: { transcriptId: transcript.id } })
  const original = own === null ? transcript : await findTranscript(database, own.ofSlug)
  const originalSlug = original?.slug ?? own?.ofSlug ?? transcript.slug
  const translations = await database.transcript.findMany({ where: { translation: { ofSlug: originalSlug } } })
  return [...(original === null ? [] : [original]), ...translations]
    .filter(({ id }) => id !== transcript.id)
    .sort((one, other) => one.language.localeCompare(other.language) || one.slug.localeCompare(other.slug))
}
