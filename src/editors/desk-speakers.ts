import { z } from 'zod'
import type { Transaction } from '#src/store/database.ts'
import { findSpeakerChanges, type SpeakerChangeRecord } from '#src/store/speaker-changes.ts'
import { countLabelsOf, countTranscriptsOf, findListedSpeakers, type ListedSpeaker } from '#src/store/speaker-lists.ts'
import { findSpeaker, findSpeakerNames } from '#src/store/speakers.ts'
import { findStatements } from '#src/store/statements.ts'
import { findTranscriptsById } from '#src/store/transcripts.ts'
import { firstWords } from '#src/transcript/first-words.ts'
import type { Speaker } from '#src/transcript/speaker.ts'
import { findEntry } from './asked-of-register.ts'
import { listProposals, previewProposal, type WaitingProposal } from './change-register.ts'
import type { Desk } from './desk.ts'

const perPage = 50
const mostChanges = 20
/** Transcripts of a speaker that can be chosen from; others are named by their statements. */
const mostTranscripts = 200
/** Statements that a preview lists. */
const mostListed = 25

/** What the list of speakers is asked for, out of its address. */
export const speakerQuerySchema = z.object({
  q: z.string().trim().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})

type Where = Pick<Desk, 'database'>
/** A change of the register as lists show it. */
export type ListedChange = Pick<SpeakerChangeRecord, 'id' | 'at' | 'actorName' | 'summary' | 'undoneBy'> & {
  moved: number
}

/** A page of the speakers whose name, address or label has some words, and the last changes of the register. */
export async function listSpeakers(
  { database }: Where,
  { q, page }: z.infer<typeof speakerQuerySchema>,
): Promise<{
  total: number
  pageCount: number
  speakers: ListedSpeaker[]
  changes: ListedChange[]
  waiting: WaitingProposal[]
}> {
  const { total, speakers } = await findListedSpeakers(database, {
    ...{ text: q, offset: (page - 1) * perPage, limit: perPage },
  })
  return {
    total,
    speakers,
    pageCount: Math.max(1, Math.ceil(total / perPage)),
    changes: await listChanges(database, null),
    waiting: await listProposals({ database }),
  }
}

async function listChanges(database: Transaction, slug: string | null): Promise<ListedChange[]> {
  const changes = await findSpeakerChanges(database, { slug, limit: mostChanges })
  return changes.map(({ id, at, actorName, summary, undoneBy, moved }) => ({
    ...{ id, at, actorName, summary, undoneBy, moved: moved.length },
  }))
}

/** All that the desk shows of a speaker. */
export type DeskSpeaker = {
  entry: Speaker
  registered: boolean
  labels: { label: string | null; count: number }[]
  transcripts: { slug: string; title: string; date: string; count: number }[]
  changes: ListedChange[]
}

/** A speaker as the desk knows it, or null when nobody has this address. */
export async function getDeskSpeaker({ database }: Where, slug: string): Promise<DeskSpeaker | null> {
  const [entry, known] = await Promise.all([findEntry(database, slug), findSpeaker(database, slug)])
  if (entry === null || known === null) return null
  const [labels, transcripts, changes] = await Promise.all([
    countLabelsOf(database, slug),
    countTranscriptsOf(database, slug, mostTranscripts),
    listChanges(database, slug),
  ])
  return { entry, registered: known.registered, labels, transcripts, changes }
}

/** A proposal as somebody looks at it: how many statements it moves between whom, and some of them. */
export type ShownProposal =
  | {
      summary: string
      total: number
      transcripts: number
      groups: { from: string; to: string; count: number }[]
      some: { id: string; label: string | null; text: string; title: string; date: string; from: string; to: string }[]
    }
  | { problem: string }

/** What a proposal comes to, ready to be shown; null when there is none. */
export async function showProposal(desk: Pick<Desk, 'database' | 'config'>, id: string): Promise<ShownProposal | null> {
  const preview = await previewProposal(desk, id)
  if (preview === null || 'problem' in preview) return preview
  const { summary, moved, asked } = preview
  const slugs = moved.flatMap(({ slug, to }) => [slug, to])
  const names = await findSpeakerNames(desk.database, slugs)
  if (asked.kind === 'split') names.set(asked.to, asked.name)
  const nameOf = (slug: string) => names.get(slug) ?? slug
  const groups = new Map<string, { from: string; to: string; count: number }>()
  for (const { slug, to } of moved) {
    const group = groups.get(`${slug} ${to}`) ?? { from: nameOf(slug), to: nameOf(to), count: 0 }
    groups.set(`${slug} ${to}`, { ...group, count: group.count + 1 })
  }
  const step = Math.max(1, Math.floor(moved.length / mostListed))
  const listed = moved.filter((_, place) => place % step === 0).slice(0, mostListed)
  const statements = await findStatements(
    desk.database,
    listed.map((statement) => statement.id),
  )
  const transcripts = await findTranscriptsById(desk.database, [...new Set(statements.map((one) => one.transcriptId))])
  const some = statements.map(({ id: statement, label, text, transcriptId }) => {
    const { title = '', date = '' } = transcripts.find((one) => one.id === transcriptId) ?? {}
    const move = listed.find((one) => one.id === statement)
    const [from, to] = [nameOf(move?.slug ?? ''), nameOf(move?.to ?? '')]
    return { id: statement, label, text: firstWords(text, 140), title, date, from, to }
  })
  return {
    ...{ summary, some, total: moved.length, groups: [...groups.values()] },
    transcripts: new Set(moved.map(({ transcriptId }) => transcriptId)).size,
  }
}
