import { nameSpeaker, readCanonical, readPlainText, writeCanonical } from '#src/ingest/canonical-text.ts'
import { findDraft } from '#src/store/drafts.ts'
import { frontMatterSchema } from '#src/transcript/front-matter.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import type { SpeakerRef } from '#src/transcript/statement.ts'
import type { KnownMetadata, ParsedTranscript } from '#src/transcript/transcript.ts'
import { type ActedOn, actOnStatement } from './act-on-statement.ts'
import type { Actor } from './actor.ts'
import type { Desk } from './desk.ts'
import { cannot, type DraftProblem, draftProblems } from './draft-outcome.ts'
import { loadSpeakers } from './load-speakers.ts'
import { type Saved, saveDraft } from './save-draft.ts'
import type { StatementAction, Whom } from './statement-action.ts'

/** A draft as one sees it who changes it: its version, and the text that may not be saved yet. */
export type Changing = { id: string; version: number; text?: string | undefined }

/** What became of a label beyond its draft: one sentence, and the proposal that somebody should look at, if there is one. */
export type LabelNote = { text: string; proposal: string | null }

/** The text after a change, saved as the next version. */
export type Changed = { version: number; text: string; note?: LabelNote } | Exclude<Saved, { version: number }>

type Rewritten = { metadata: KnownMetadata; statements: readonly ActedOn[] } | DraftProblem
type Rewrite = (parsed: ParsedTranscript, speakers: readonly Speaker[]) => Rewritten

/**
 * Act on a statement of a draft: what the action makes of it is written as canonical Markdown and saved.
 * @param onActed told of the statement as it is afterwards, before it is saved.
 */
export async function changeStatement(
  desk: Desk,
  actor: Actor,
  changing: Changing,
  action: StatementAction,
  onActed: (statement: ActedOn) => void = () => {},
): Promise<Changed> {
  return rewriteDraft(desk, actor, changing, `draft.edit.${action.act}`, (parsed, speakers) => {
    const named = 'speaker' in action ? resolve(action.speaker, parsed, speakers) : null
    const acted = actOnStatement(parsed.statements, action, { named, toPlain: readPlainText })
    if ('problem' in acted) return cannot(acted.problem)
    const statement = acted.statements[action.at]
    if (statement) onActed(statement)
    return { metadata: knownOf(parsed), statements: acted.statements }
  })
}

/** What the form of a draft's metadata gives; an empty field is unknown. */
export const metadataFormSchema = frontMatterSchema.pick({
  ...{ title: true, date: true, place: true, event: true, language: true, source: true, slug: true },
})

/** Change what is known of the event. */
export async function changeMetadata(
  desk: Desk,
  actor: Actor,
  changing: Changing,
  { title, date, place, event, language, source, slug }: ReturnType<typeof metadataFormSchema.parse>,
): Promise<Changed> {
  return rewriteDraft(desk, actor, changing, 'draft.edit.metadata', ({ statements }) => ({
    statements,
    metadata: {
      ...{ title, date, language, slug: slug ?? null, place: place ?? null, event: event ?? null },
      source: { ...(source?.name && { name: source.name }), ...(source?.url && { url: source.url }) },
    },
  }))
}

async function rewriteDraft(
  desk: Desk,
  actor: Actor,
  { id, version, text }: Changing,
  action: string,
  rewrite: Rewrite,
): Promise<Changed> {
  const draft = await findDraft(desk.database, id)
  if (draft === null) return draftProblems.missing
  if (draft.state !== 'open') return draftProblems.closed
  if (draft.version !== version) return { ...draftProblems.conflict, current: draft }
  const { speakers } = await loadSpeakers(desk)
  const { parsed } = await readCanonical(text ?? draft.text, speakers)
  if (parsed === null) return draftProblems.unreadable
  const rewritten = rewrite(parsed, speakers)
  if ('problem' in rewritten) return rewritten
  const written = writeCanonical(rewritten.metadata, rewritten.statements, speakers)
  const saved = await saveDraft(desk, actor, { id, version, text: written }, action)
  return 'problem' in saved ? saved : { version: saved.version, text: written }
}

/** The metadata as it is written: a slug is kept from the moment that the event has a title and a day. */
function knownOf({ metadata, known }: ParsedTranscript): KnownMetadata {
  return metadata ?? known
}

/** Whom a name means: somebody who speaks in this draft, else of the register, else one of its own. */
function resolve({ name, slug }: Whom, { statements }: ParsedTranscript, speakers: readonly Speaker[]): SpeakerRef {
  const known = [...statements.flatMap(({ speaker }) => speaker ?? []), ...speakers]
  const bySlug = slug === undefined ? undefined : known.find((speaker) => speaker.slug === slug)
  const found = bySlug ?? known.find((speaker) => speaker.name === name)
  return found ? { slug: found.slug, name: found.name } : nameSpeaker(name)
}
