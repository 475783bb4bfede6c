import { type Change, findChangesAfter, findLastSequence } from '#src/store/changes.ts'
import type { Database } from '#src/store/database.ts'
import { sharedDatabase } from '#src/store/shared-database.ts'
import { findFormerSlugs, findRetiredOf, findStatementsOf } from '#src/store/statements.ts'
import { findWithdrawnAddresses } from '#src/store/withdrawals.ts'
import { isStatementId, type StatementId } from '#src/transcript/statement-id.ts'

/** A transcript that was published or revised, with everything whose page may show it. */
export type ArchiveChange = {
  sequence: number
  slug: string
  /** That it had before; their addresses lead to it. */
  formerSlugs: string[]
  transcriptId: number
  /** Of all its statements, and of those that it no longer has. */
  statementIds: StatementId[]
  speakerSlugs: string[]
}

type Following = {
  /** The sequence number to go on from; from now when it is left out. */
  after?: number
  /** Called once, when it is known from where on changes will be told. When it fails it is called again. */
  onBegin?: () => void | Promise<void>
  /** Called after each look that the database answered. */
  onLook?: () => void
}

/** Milliseconds between two looks at the feed. */
const interval = 500
/** Changes taken at one look. */
const batch = 100

/**
 * Follow the change feed, whichever process writes. A change is told once, in order; when `onChange` fails it is told again.
 * @returns a function that stops following.
 */
export function followChanges(
  onChange: (change: ArchiveChange) => void | Promise<void>,
  { after, onBegin = () => {}, onLook = () => {} }: Following = {},
): () => void {
  let sequence = after
  let stopped = false
  const look = async (): Promise<void> => {
    const database = await sharedDatabase()
    if (sequence === undefined) {
      const last = await findLastSequence(database)
      await onBegin()
      sequence = last
    }
    for (const change of await findChangesAfter(database, sequence, batch)) {
      if (stopped) return
      await onChange(await describeChange(database, change))
      sequence = change.sequence
    }
    onLook()
  }
  const loop = async (): Promise<void> => {
    await look().catch(() => {})
    if (!stopped) timer = setTimeout(loop, interval).unref()
  }
  let timer = setTimeout(loop, 0).unref()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

async function describeChange(database: Database, { sequence, slug, transcriptId }: Change): Promise<ArchiveChange> {
  const [statements, retired, formerSlugs, withdrawn] = await Promise.all([
    findStatementsOf(database, transcriptId),
    findRetiredOf(database, transcriptId),
    findFormerSlugs(database, transcriptId),
    findWithdrawnAddresses(database, transcriptId),
  ])
  const speakerSlugs = [...new Set(statements.flatMap(({ speaker }) => speaker?.slug ?? []))]
  const statementIds = [...[...statements, ...retired].map(({ id }) => id), ...withdrawn.filter(isStatementId)]
  const former = [...formerSlugs, ...withdrawn.filter((address) => !isStatementId(address))]
  return { sequence, slug, formerSlugs: former, transcriptId, statementIds, speakerSlugs }
}
