import type { Speaker } from '#src/transcript/speaker.ts'
import type { Transaction } from './database.ts'

/** What the desk last said of a speaker, and what the content's register said then; null where there was no entry. */
export type SpeakerEdit = { slug: string; entry: Speaker | null; base: Speaker | null }

/** Everything that the desk says otherwise than the content's register. */
export async function findSpeakerEdits(database: Transaction): Promise<SpeakerEdit[]> {
  const rows = await database.speakerEdit.findMany({ orderBy: { slug: 'asc' } })
  return rows.map(({ slug, entry, base }) => ({ slug, entry: parseEntry(entry), base: parseEntry(base) }))
}

/** What the database holds was checked when it was written. */
function parseEntry(json: string | null): Speaker | null {
  return json === null ? null : (JSON.parse(json) as Speaker)
}

/** Note what the desk says of a speaker from now on. */
export async function saveSpeakerEdit(transaction: Transaction, { slug, ...edit }: SpeakerEdit): Promise<void> {
  const write = (entry: Speaker | null) => (entry === null ? null : JSON.stringify(entry))
  const data = { entry: write(edit.entry), base: write(edit.base), at: new Date() }
  await transaction.speakerEdit.upsert({ where: { slug }, create: { slug, ...data }, update: data })
}

/** The content's register says the same by now: from here on it counts again. */
export async function removeSpeakerEdits(transaction: Transaction, slugs: readonly string[]): Promise<void> {
  await transaction.speakerEdit.deleteMany({ where: { slug: { in: [...slugs] } } })
}
