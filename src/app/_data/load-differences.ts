import 'server-only'
import type { Desk } from '#src/editors/desk.ts'
import { getDraft } from '#src/editors/find-drafts.ts'
import { prepareDraft } from '#src/editors/prepare-draft.ts'
import { compareTranscripts } from '#src/query/compare-transcripts.ts'
import type { DraftDifferences } from '#src/query/draft-views.ts'
import { previewTranscript } from '#src/query/preview-transcript.ts'
import type { TranscriptView } from '#src/query/views.ts'

/** What readers would see changed when a correction goes out; null for a new transcript. */
export async function loadDifferences(desk: Desk, id: string): Promise<DraftDifferences | null> {
  const draft = await getDraft(desk, id)
  const prepared = draft && (await prepareDraft(desk, draft))
  if (!prepared?.before || prepared.metadata === null) return null
  const { transcript, statements } = prepared.before
  const { sourceName, sourceUrl } = transcript
  const { source, ...metadata } = prepared.metadata
  return compareTranscripts(
    { fields: toFields({ ...transcript, sourceName, sourceUrl }), statements },
    {
      fields: toFields({ ...metadata, sourceName: source.name ?? null, sourceUrl: source.url ?? null }),
      statements: prepared.statements,
    },
  )
}

type Fields = Record<
  'title' | 'date' | 'place' | 'event' | 'language' | 'slug' | 'sourceName' | 'sourceUrl',
  string | null
>

function toFields({ title, date, place, event, language, slug, sourceName, sourceUrl }: Fields) {
  return {
    ...{ Title: title, Date: date, Place: place, Event: event, Language: language, Address: slug },
    ...{ Source: sourceName, 'Address of the source': sourceUrl },
  }
}

/** A draft as readers will see it; null where its front matter can't be read. */
export async function loadPreview(desk: Desk, id: string): Promise<TranscriptView | null> {
  const draft = await getDraft(desk, id)
  const prepared = draft && (await prepareDraft(desk, draft))
  if (!prepared || prepared.metadata === null) return null
  const revision = (prepared.before?.transcript.revision ?? 0) + 1
  return previewTranscript(prepared.metadata, prepared.statements, { revision, now: new Date() })
}
