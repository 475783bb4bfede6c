import type { Database } from '#src/store/database.ts'
import { findPicture } from '#src/store/pictures.ts'
import { type PastTranscript, readRevisionBody } from '#src/store/revisions.ts'
import { findRegister } from '#src/store/speaker-register.ts'
import { findTranscriptIds } from '#src/store/transcripts.ts'
import { findWholeTranscript, type WholeTranscript } from '#src/store/whole-transcript.ts'
import { findPastWithdrawals, findWithdrawnTranscripts, findWithdrawnWhole } from '#src/store/withdrawals.ts'

/** Everything that an archive holds and an export has to give, by name. What is derived from it is left out. */
async function listContents(database: Database): Promise<Map<string, string>> {
  const contents = new Map<string, string>()
  const put = (name: string, value: unknown) => contents.set(name, JSON.stringify(value))
  for (const id of await findTranscriptIds(database)) {
    const transcript = await findWholeTranscript(database, id)
    if (transcript) listTranscript(transcript, put)
    put(`${transcript?.slug} past withdrawals`, await findPastWithdrawals(database, id))
  }
  for (const { transcriptId, slug, reason, withdrawnAt } of await findWithdrawnTranscripts(database)) {
    const transcript = await findWithdrawnWhole(database, transcriptId)
    if (transcript) listTranscript(transcript, put)
    put(`${slug} withdrawn`, { reason, withdrawnAt })
    put(`${slug} past withdrawals`, await findPastWithdrawals(database, transcriptId))
  }
  for (const entry of await findRegister(database)) {
    put(`register ${entry.slug}`, entry)
    const picture = entry.picture === undefined ? null : await findPicture(database, entry.picture)
    if (picture) put(`picture of ${entry.slug}`, Buffer.from(picture.bytes).toString('base64'))
  }
  const speakers = await database.speaker.findMany({ where: { statements: { some: {} } } })
  for (const { slug, name, kind, registered } of speakers) put(`speaker ${slug}`, { name, kind, registered })
  return contents
}

function listTranscript(transcript: WholeTranscript, put: (name: string, value: unknown) => void): void {
  const { slug, statements, revisions, retired, formerSlugs } = transcript
  const { title, date, place, event, language, sourceName, sourceUrl, revision, createdAt, updatedAt } = transcript
  put(`${slug} metadata`, { title, date, place, event, language, sourceName, sourceUrl })
  put(`${slug} translation`, transcript.translation?.ofSlug ?? null)
  put(`${slug} publication`, { revision, createdAt, updatedAt })
  put(
    `${slug} former slugs`,
    formerSlugs.map((former) => former.slug),
  )
  put(
    `${slug} order`,
    statements.map(({ id }) => id),
  )
  for (const { id, kind, speaker, label, text, paragraphs, certainty, exchange, ...row } of statements) {
    const { start, end, outlet, language: own } = row
    put(`${slug} ${id}`, { kind, speaker, label, text, paragraphs, exchange: exchange?.ordinal ?? null })
    put(`${slug} ${id} beside its words`, { certainty, start, end, outlet, language: own })
  }
  for (const { number, createdAt: at, reason, body } of revisions)
    put(`${slug} revision ${number}`, { at, reason, state: body === null ? null : listState(readRevisionBody(body)) })
  for (const { id, mergedInto, text, retiredAt } of retired)
    put(`${slug} retired ${id}`, { mergedInto, text, retiredAt })
}

function listState({ title, date, place, event, statements }: PastTranscript) {
  const told = statements.map(({ id, kind, speaker, label, text, paragraphs }) => [
    id,
    kind,
    speaker,
    label,
    text,
    paragraphs,
  ])
  return [title, date, place, event, told]
}

/** Two texts from where they part, short enough to read. */
function showDifference(was: string, is: string): string {
  let at = 0
  while (at < was.length && was[at] === is[at]) at++
  return `“${was.slice(Math.max(0, at - 40), at + 120)}” became “${is.slice(Math.max(0, at - 40), at + 120)}”`
}

/** Every difference between two archives, and of how many things they were compared. */
export async function compareArchives(
  one: Database,
  other: Database,
): Promise<{ compared: number; differences: string[] }> {
  const [before, after] = [await listContents(one), await listContents(other)]
  const names = new Set([...before.keys(), ...after.keys()])
  const differences = [...names].flatMap((name) => {
    const [was, is] = [before.get(name) ?? 'nothing', after.get(name) ?? 'nothing']
    return was === is ? [] : [`${name}: ${showDifference(was, is)}`]
  })
  return { compared: names.size, differences }
}
