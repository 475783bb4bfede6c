import type { Speaker, SpeakerLabel } from '#src/transcript/speaker.ts'
import type { Database, Transaction } from './database.ts'

const withAll = {
  labels: { orderBy: { id: 'asc' } },
  roles: { orderBy: { id: 'asc' } },
  formerSlugs: { orderBy: { slug: 'asc' } },
  profile: true,
} as const

/** The register of speakers as the archive has it, in the order in which they came. */
export async function findRegister(database: Transaction): Promise<Speaker[]> {
  const rows = await database.speaker.findMany({
    where: { registered: true },
    orderBy: { id: 'asc' },
    include: withAll,
  })
  return rows.map(({ slug, name, kind, labels, roles, formerSlugs, profile }) => ({
    ...{ slug, name, kind: kind as Speaker['kind'] },
    labels: labels.map(({ label, ...period }) => ({ label, ...fromPeriod(period) })),
    roles: roles.map(({ title, ...period }) => ({ title, ...fromPeriod(period) })),
    ...(formerSlugs.length > 0 && { formerly: formerSlugs.map((former) => former.slug) }),
    ...(profile?.biography && { biography: profile.biography }),
    ...(profile?.picture && { picture: profile.picture }),
    ...(profile?.credit && { credit: profile.credit }),
  }))
}

/** An entry of the register in one spelling, to tell whether two say the same. */
export function spellEntry(entry: Speaker | null): string | null {
  if (entry === null) return null
  const { slug, name, kind, labels, roles, formerly = [], biography = null, picture = null, credit = null } = entry
  return JSON.stringify([
    ...[slug, name, kind, biography, picture, credit],
    labels.map((label: SpeakerLabel) => [label.label, ...Object.values(toPeriod(label))]),
    roles.map((role) => [role.title, ...Object.values(toPeriod(role))]),
    [...formerly].sort(),
  ])
}

/** Whether two registers say the same of the same speakers. */
export function isSameRegister(one: readonly Speaker[], other: readonly Speaker[]): boolean {
  const spell = (speakers: readonly Speaker[]) => speakers.map(spellEntry).sort().join('\n')
  return spell(one) === spell(other)
}

/**
 * Put the register of speakers in place of the one before; nothing is written when they are the same.
 * People that only transcripts name are left alone.
 */
export async function saveSpeakerRegister(database: Database, speakers: readonly Speaker[]): Promise<void> {
  if (isSameRegister(await findRegister(database), speakers)) return
  await database.$transaction((transaction) => saveRegisterIn(transaction, speakers))
}

/** The same within a transaction that does more; only entries that differ are written. */
export async function saveRegisterIn(transaction: Transaction, speakers: readonly Speaker[]): Promise<void> {
  const before = new Map((await findRegister(transaction)).map((entry) => [entry.slug, spellEntry(entry)]))
  const slugs = speakers.map(({ slug }) => slug)
  const gone = { registered: true, slug: { notIn: slugs } }
  for (const { id } of await transaction.speaker.findMany({ where: gone, select: { id: true } })) {
    await forget(transaction, id)
    await transaction.speaker.update({ where: { id }, data: { registered: false, kind: 'unknown' } })
  }
  for (const entry of speakers) if (before.get(entry.slug) !== spellEntry(entry)) await saveEntry(transaction, entry)
}

async function forget(transaction: Transaction, speakerId: number): Promise<void> {
  await transaction.speakerLabel.deleteMany({ where: { speakerId } })
  await transaction.speakerRole.deleteMany({ where: { speakerId } })
  await transaction.formerSpeakerSlug.deleteMany({ where: { speakerId } })
  await transaction.speakerProfile.deleteMany({ where: { speakerId } })
}

async function saveEntry(transaction: Transaction, entry: Speaker): Promise<void> {
  const { slug, name, kind, labels, roles, formerly = [], biography = null, picture = null, credit = null } = entry
  const stated = { name, kind, registered: true }
  const { id } = await transaction.speaker.upsert({ where: { slug }, create: { slug, ...stated }, update: stated })
  await forget(transaction, id)
  await transaction.formerSpeakerSlug.deleteMany({ where: { slug: { in: [slug, ...formerly] } } })
  await transaction.speaker.update({
    where: { id },
    data: {
      labels: { create: labels.map((label: SpeakerLabel) => ({ label: label.label, ...toPeriod(label) })) },
      roles: { create: roles.map((role) => ({ title: role.title, ...toPeriod(role) })) },
      formerSlugs: { create: formerly.map((former) => ({ slug: former })) },
      ...(biography || picture || credit ? { profile: { create: { biography, picture, credit } } } : {}),
    },
  })
}

type Period = { since?: string | undefined; until?: string | undefined }

/** What the register leaves out, the database holds as null. */
function toPeriod({ since, until }: Period) {
  return { since: since ?? null, until: until ?? null }
}

function fromPeriod({ since, until }: { since: string | null; until: string | null }): Period {
  return { ...(since !== null && { since }), ...(until !== null && { until }) }
}
