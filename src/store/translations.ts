import type { Database, Transaction } from './database.ts'
import { findFormerSlugs } from './statements.ts'
import { findTranscript, type TranscriptRecord } from './transcripts.ts'

/**
 * Keep which transcript this one is in another language, or that it is none. The change feed tells of the other versions
 * too, of before and of now, for their pages show this one's title and lead to its statements.
 */
export async function saveTranslation(
  transaction: Transaction,
  transcriptId: number,
  ofSlug: string | undefined,
): Promise<void> {
  const { slug, formerSlugs, translation } = await transaction.transcript.findUniqueOrThrow({
    where: { id: transcriptId },
    select: { slug: true, formerSlugs: { select: { slug: true } }, translation: { select: { ofSlug: true } } },
  })
  if (ofSlug === undefined) {
    if (translation !== null) await transaction.translation.delete({ where: { transcriptId } })
  } else
    await transaction.translation.upsert({
      where: { transcriptId },
      create: { transcriptId, ofSlug },
      update: { ofSlug },
    })
  const originals = [translation?.ofSlug, ofSlug].filter((original) => original !== undefined)
  await tellVersions(transaction, transcriptId, [slug, ...formerSlugs.map((former) => former.slug), ...originals])
}

/** Tell of all other transcripts that have one of these slugs, had it, or translate the one that has it. */
async function tellVersions(transaction: Transaction, transcriptId: number, slugs: readonly string[]): Promise<void> {
  const named = { in: [...slugs] }
  const others = await transaction.transcript.findMany({
    where: {
      id: { not: transcriptId },
      OR: [{ slug: named }, { formerSlugs: { some: { slug: named } } }, { translation: { ofSlug: named } }],
    },
    select: { id: true, slug: true },
  })
  if (others.length === 0) return
  const at = new Date()
  await transaction.change.createMany({
    data: others.map((other) => ({ transcriptId: other.id, slug: other.slug, kind: 'touched', at })),
  })
}

/** The same transcript in other languages: the one it translates and all that translate that one or it, by language. */
export async function findTranslations(database: Database, transcript: TranscriptRecord): Promise<TranscriptRecord[]> {
  const own = await database.translation.findUnique({ where: { transcriptId: transcript.id } })
  const original = own === null ? transcript : await findTranscript(database, own.ofSlug)
  const slugs = original === null ? [] : [original.slug, ...(await findFormerSlugs(database, original.id))]
  const translations = await database.transcript.findMany({
    where: { translation: { ofSlug: { in: own === null ? slugs : [...slugs, own.ofSlug] } } },
  })
  return [...(original === null ? [] : [original]), ...translations]
    .filter(({ id }) => id !== transcript.id)
    .sort((one, other) => one.language.localeCompare(other.language) || one.slug.localeCompare(other.slug))
}
