import { type DraftRecord, findDraft, findDraftFile, findDraftSource, findDrafts } from '#src/store/drafts.ts'
import type { Actor } from './actor.ts'
import type { Desk } from './desk.ts'
import { may } from './permissions.ts'

export type { DraftRecord }

const mostInList = 300

/** A draft, or null where there is none. */
export async function getDraft({ database }: Desk, id: string): Promise<DraftRecord | null> {
  return findDraft(database, id)
}

/** The text that a draft was read from; null for a correction begun from the published transcript. */
export async function getDraftSource({ database }: Desk, id: string) {
  return findDraftSource(database, id)
}

/** The file that a draft was made from, as it came. */
export async function getDraftFile({ database }: Desk, id: string) {
  return findDraftFile(database, id)
}

/** The drafts that somebody may see, the last touched first. */
export async function listDrafts({ database }: Desk, actor: Actor): Promise<DraftRecord[]> {
  const ownerId = may(actor, 'draft.see', { ownerId: '' }) ? null : actor.id
  const states = ['open', 'scheduled', 'published', 'discarded'] as const
  return findDrafts(database, { ownerId, states, limit: mostInList })
}
