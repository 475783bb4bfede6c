import 'server-only'
import type { Actor } from '#src/editors/actor.ts'
import type { Desk } from '#src/editors/desk.ts'
import { type DraftRecord, getDraft, getDraftSource, listDrafts } from '#src/editors/find-drafts.ts'
import { findDuplicates } from '#src/editors/find-duplicates.ts'
import { loadSpeakers } from '#src/editors/load-speakers.ts'
import { locateInSource } from '#src/editors/locate-in-source.ts'
import { noteDraftOpen } from '#src/editors/note-draft-open.ts'
import { may } from '#src/editors/permissions.ts'
import { type PreparedDraft, prepareDraft } from '#src/editors/prepare-draft.ts'
import type { DraftReading, DraftReviewView, DraftSummary } from '#src/query/draft-views.ts'
import type { SpeakerRef } from '#src/transcript/statement.ts'

/** The drafts that somebody may see, those that are open or wait first. */
export async function loadDrafts(desk: Desk, actor: Actor): Promise<DraftSummary[]> {
  return (await listDrafts(desk, actor)).map((draft) => summarise(draft, actor))
}

/** Whose a draft is; null where there is none. */
export async function findOwner(desk: Desk, { id = '' }: Record<string, string>): Promise<string | null> {
  return (await getDraft(desk, id))?.ownerId ?? null
}

/** A draft for review, with who else has it open; null where there is none. */
export async function loadReview(desk: Desk, actor: Actor, id: string): Promise<DraftReviewView | null> {
  const draft = await getDraft(desk, id)
  if (draft === null) return null
  const source = await getDraftSource(desk, id)
  const prepared = await prepareDraft(desk, draft)
  const { speakers } = await loadSpeakers(desk)
  return {
    ...summarise(draft, actor),
    ...toReading(draft, prepared, source?.text ?? null),
    ...{
      text: draft.text,
      source,
      sourceUrl: draft.sourceUrl,
      reason: draft.reason,
      updatedByName: draft.updatedByName,
    },
    speakers: listSpeakers(prepared, speakers),
    corrects: prepared.before && toCorrected(prepared.before.transcript),
    duplicates: draft.state === 'open' ? await findDuplicates(desk, draft) : [],
    others: await noteDraftOpen(desk, actor, id),
    mayPublish: may(actor, 'draft.publish', { ownerId: draft.ownerId }),
    mayLabel: may(actor, 'speaker.label'),
  }
}

/** What the parser makes of a draft as it is saved now. */
export async function loadReading(desk: Desk, id: string): Promise<DraftReading | null> {
  const draft = await getDraft(desk, id)
  if (draft === null) return null
  const source = await getDraftSource(desk, id)
  return toReading(draft, await prepareDraft(desk, draft), source?.text ?? null)
}

function toReading(draft: DraftRecord, prepared: PreparedDraft, source: string | null): DraftReading {
  const places = source === null ? [] : locateInSource(source, prepared.statements)
  const statements = prepared.statements.map(({ id, kind, speaker, label, paragraphs, exchange, position }, index) => ({
    ...{ id, kind, speaker, label, paragraphs, exchange, offset: position.offset, sourceOffset: places[index] ?? null },
  }))
  return { version: draft.version, statements, diagnostics: prepared.diagnostics, metadata: prepared.metadata }
}

function summarise(draft: DraftRecord, actor: Actor): DraftSummary {
  const { id, title, date, state, ownerName, failure } = draft
  return {
    ...{ id, title, date, state, ownerName, failure },
    own: draft.ownerId === actor.id,
    updatedAt: draft.updatedAt.toISOString(),
    publishAt: draft.publishAt?.toISOString() ?? null,
    isCorrection: draft.transcriptId !== null && draft.fromRevision !== null,
  }
}

const toCorrected = ({ slug, title, revision }: { slug: string; title: string; revision: number }) => ({
  ...{ slug, title, revision },
})

function listSpeakers({ statements }: PreparedDraft, register: readonly SpeakerRef[]): SpeakerRef[] {
  const all = [...statements.flatMap(({ speaker }) => speaker ?? []), ...register]
  const bySlug = new Map(all.map(({ slug, name }) => [slug, { slug, name }]))
  return [...bySlug.values()]
}
