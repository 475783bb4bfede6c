import type { SpeakerKind } from '#src/transcript/speaker.ts'
import type { SpeakerRef } from '#src/transcript/statement.ts'
import type { Database, Transaction } from './database.ts'

/** A speaker with what the register says of it. */
export type SpeakerRecord = {
  id: number
  slug: string
  name: string
  kind: SpeakerKind
  registered: boolean
  labels: { label: string; since: string | null; until: string | null }[]
  roles: { title: string; since: string | null; until: string | null }[]
}

/** The row ids of speakers by slug; those that are not there yet are made, unregistered. */
export async function ensureSpeakers(
  transaction: Transaction,
  speakers: readonly SpeakerRef[],
): Promise<Map<string, number>> {
  const named = new Map(speakers.map((speaker) => [speaker.slug, speaker.name]))
  const where = { slug: { in: [...named.keys()] } }
  const known = await transaction.speaker.findMany({ where, select: { id: true, slug: true } })
  const ids = new Map(known.map(({ slug, id }) => [slug, id]))
  for (const [slug, name] of named) {
    if (ids.has(slug)) continue
    const { id } = await transaction.speaker.create({ data: { slug, name, kind: 'unknown' }, select: { id: true } })
    ids.set(slug, id)
  }
  return ids
}

/** Forget speakers that no statement and no register names any more. @returns how many. */
export async function removeUnusedSpeakers(database: Database): Promise<number> {
  const { count } = await database.speaker.deleteMany({ where: { registered: false, statements: { none: {} } } })
  return count
}

/** The speaker with a slug, or null. */
export async function findSpeaker(database: Transaction, slug: string): Promise<SpeakerRecord | null> {
  const row = await database.speaker.findUnique({
    where: { slug },
    include: {
      labels: { orderBy: { id: 'asc' } },
      roles: { orderBy: [{ since: 'asc' }, { id: 'asc' }] },
    },
  })
  return row === null ? null : { ...row, kind: row.kind as SpeakerKind }
}

/** Whose former slug this is, or null. */
export async function findSlugOfNow(database: Transaction, slug: string): Promise<string | null> {
  const former = await database.formerSpeakerSlug.findUnique({
    where: { slug },
    select: { speaker: { select: { slug: true } } },
  })
  return former?.speaker.slug ?? null
}

/** What readers are told of a speaker beside name and roles; `picture` is the name of one. */
export async function findProfile(
  database: Transaction,
  speakerId: number,
): Promise<{ biography: string | null; picture: string | null; credit: string | null } | null> {
  return database.speakerProfile.findUnique({
    where: { speakerId },
    select: { biography: true, picture: true, credit: true },
  })
}

/** The names of speakers by slug. */
export async function findSpeakerNames(database: Transaction, slugs: readonly string[]): Promise<Map<string, string>> {
  const rows = await database.speaker.findMany({
    where: { slug: { in: [...slugs] } },
    select: { slug: true, name: true },
  })
  return new Map(rows.map(({ slug, name }) => [slug, name]))
}

/** Everyone but groups, with the labels that the register gives them: who may be meant by a name in a text. */
export async function findNamedSpeakers(
  database: Database,
): Promise<{ slug: string; name: string; labels: string[] }[]> {
  const rows = await database.speaker.findMany({
    where: { kind: { not: 'group' } },
    orderBy: { slug: 'asc' },
    select: { slug: true, name: true, labels: { select: { label: true } } },
  })
  return rows.map(({ slug, name, labels }) => ({ slug, name, labels: labels.map(({ label }) => label) }))
}

/** The people with most statements, most first. Groups and offices are left out. */
export async function findBusiestPeople(
  database: Database,
  limit: number,
): Promise<(SpeakerRef & { statementCount: number })[]> {
  const counted = await database.statement.groupBy({
    by: ['speakerId'],
    where: { speaker: { kind: 'person' } },
    _count: { _all: true },
    orderBy: [{ _count: { id: 'desc' } }, { speakerId: 'asc' }],
    take: limit,
  })
  const ids = counted.flatMap(({ speakerId }) => (speakerId === null ? [] : [speakerId]))
  const people = await database.speaker.findMany({ where: { id: { in: ids } } })
  const byId = new Map(people.map((person) => [person.id, person]))
  return counted.flatMap(({ speakerId, _count }) => {
    const person = speakerId === null ? undefined : byId.get(speakerId)
    return person ? [{ slug: person.slug, name: person.name, statementCount: _count._all }] : []
  })
}
