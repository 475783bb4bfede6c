import type { Transaction } from '#src/store/database.ts'
import type { Retirement } from '#src/store/save-transcript.ts'
import { findRetiredOf, findStatementsOf, findTakenIds } from '#src/store/statements.ts'
import type { Statement, UnlabelledStatement } from '#src/transcript/statement.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { alignIds, type NewStatement, type OldStatement } from './align-ids.ts'
import { digestOfWords } from './digest.ts'
import type { IdLock } from './id-lock.ts'
import { type Mint, mintId } from './mint-id.ts'

/** Statements with their ids, and all ids that this transcript once had. */
export type GivenIds = { statements: Statement[]; retired: Retirement[] }

/** What is known of a transcript's ids: what is written down beside it, and what the archive holds. */
export type KnownIds = { slug: string; lock: IdLock | null; transcriptId: number | null; now: Date }

/**
 * Give each statement of a transcript its id: the one it had, or a new one that nobody else has or had.
 * What is written down beside the transcript comes before what the database holds: content is enough.
 */
export async function giveIds(
  database: Transaction,
  statements: readonly UnlabelledStatement[],
  known: KnownIds,
): Promise<GivenIds> {
  const before = await findOldStatements(database, known)
  const after = statements.map(toNewStatement)
  const { kept: carried, gone } = alignIds(before, after)
  const retiredBefore = await findRetirements(database, known)
  const kept = revive(carried, after, retiredBefore)
  const used = new Set<string>([...before.map(({ id }) => id), ...retiredBefore.keys()])
  const ids = await mintMissing(database, kept, after, used, known)
  const texts = new Map(before.map(({ id, text }) => [id, text]))
  for (const { id, into } of gone) {
    const mergedInto = into === null ? null : (ids[into] ?? null)
    retiredBefore.set(id, { id, mergedInto, text: texts.get(id) ?? '', retiredAt: known.now })
  }
  for (const id of ids) retiredBefore.delete(id)
  return {
    statements: statements.map((statement, place) => ({ ...statement, id: idAt(ids, place) })),
    retired: [...retiredBefore.values()],
  }
}

function idAt(ids: readonly StatementId[], place: number): StatementId {
  const id = ids[place]
  if (id === undefined) throw new Error(`Statement ${place} was given no id`)
  return id
}

function toNewStatement({ speaker, text }: UnlabelledStatement): NewStatement {
  return { speaker: speaker?.slug ?? null, text, digest: digestOfWords(text) }
}

/** The lock's statements with their whole texts where the database has them, then any that only the database knows. */
async function findOldStatements(database: Transaction, { lock, transcriptId }: KnownIds): Promise<OldStatement[]> {
  const stored = transcriptId === null ? [] : await findStatementsOf(database, transcriptId)
  const storedById = new Map(stored.map((statement) => [statement.id, statement]))
  const locked = (lock?.statements ?? []).map(({ id, speaker, digest, begins }) => {
    const text = storedById.get(id)?.text
    return { id, speaker, digest, text: text !== undefined && digestOfWords(text) === digest ? text : begins }
  })
  const lockedIds = new Set<string>([...locked, ...(lock?.retired ?? [])].map(({ id }) => id))
  const others = stored
    .filter(({ id }) => !lockedIds.has(id))
    .map(({ id, speaker, text }) => ({ id, speaker: speaker?.slug ?? null, text, digest: digestOfWords(text) }))
  return [...locked, ...others]
}

async function findRetirements(
  database: Transaction,
  { lock, transcriptId }: KnownIds,
): Promise<Map<StatementId, Retirement>> {
  const stored = transcriptId === null ? [] : await findRetiredOf(database, transcriptId)
  const locked = (lock?.retired ?? []).map(({ id, into, text, at }) => ({
    ...{ id, text },
    mergedInto: into,
    retiredAt: new Date(at),
  }))
  return new Map(
    [...stored, ...locked].map(({ id, mergedInto, text, retiredAt }) => [id, { id, mergedInto, text, retiredAt }]),
  )
}

/** A statement that comes back word for word comes back under the id that it had. */
function revive(
  kept: readonly (StatementId | null)[],
  statements: readonly NewStatement[],
  retired: ReadonlyMap<StatementId, Retirement>,
): (StatementId | null)[] {
  const byDigest = new Map([...retired.values()].map(({ id, text }) => [digestOfWords(text), id]))
  return kept.map((id, place) => {
    const digest = statements[place]?.digest ?? ''
    const former = id === null ? byDigest.get(digest) : undefined
    if (former !== undefined) byDigest.delete(digest)
    return id ?? former ?? null
  })
}

/** The n-th statement with the same speaker and words in a transcript tries the n-th salt first. */
function listMints(
  kept: readonly (StatementId | null)[],
  statements: readonly NewStatement[],
  slug: string,
): (Mint | null)[] {
  const times = new Map<string, number>()
  return kept.map((id, place) => {
    const { speaker, digest } = statements[place] ?? { speaker: null, digest: '' }
    if (id !== null) return null
    const key = `${speaker ?? ''} ${digest}`
    const salt = times.get(key) ?? 0
    times.set(key, salt + 1)
    return { transcript: slug, speaker, digest, salt }
  })
}

async function mintMissing(
  database: Transaction,
  kept: readonly (StatementId | null)[],
  statements: readonly NewStatement[],
  used: Set<string>,
  { slug, transcriptId }: KnownIds,
): Promise<StatementId[]> {
  const mints = listMints(kept, statements, slug)
  const first = mints.flatMap((mint) => (mint === null ? [] : [mintId(mint)]))
  const taken = await findTakenIds(database, first, transcriptId)
  const ids: StatementId[] = []
  for (const [place, mint] of mints.entries()) {
    const id = kept[place] ?? (mint && (await mintFree(database, mint, { used, taken, transcriptId })))
    if (!id) throw new Error(`Statement ${place} was given no id`)
    used.add(id)
    ids.push(id)
  }
  return ids
}

type Taken = { used: ReadonlySet<string>; taken: ReadonlySet<string>; transcriptId: number | null }

/** The first id of a mint, with a rising salt, that no statement has or had. */
async function mintFree(database: Transaction, mint: Mint, { used, taken, transcriptId }: Taken): Promise<StatementId> {
  const first = mintId(mint)
  if (!used.has(first) && !taken.has(first)) return first
  for (let salt = mint.salt + 1; ; salt++) {
    const id = mintId({ ...mint, salt })
    if (!used.has(id) && (await findTakenIds(database, [id], transcriptId)).size === 0) return id
  }
}
