import { z } from 'zod'
import { getSpeaker } from '#src/query/get-speaker.ts'
import { getLastChange, listSpeakers } from '#src/query/list-archive.ts'
import { speakerPath } from '#src/transcript/permalink.ts'
import { type SpeakerKind, speakerKinds } from '#src/transcript/speaker.ts'
import { readCursor, writeCursor, wrongCursor } from '../cursor.ts'
import { defineOperation, notFound } from '../operation.ts'
import { pageParameters, slugParameter, slugPath } from '../parameters.ts'
import { pageOf, speakerRecord, wholeSpeakerRecord } from '../records.ts'

const tag = 'Speakers'
const toKind = (kind: string): SpeakerKind => speakerKinds.find((known) => known === kind) ?? 'unknown'

export const speakersOperation = defineOperation(
  {
    id: 'listSpeakers',
    method: 'GET',
    at: '/speakers',
    tag,
    summary: 'List speakers',
    description: 'In the order of their slugs.',
    query: z.strictObject(pageParameters(500, 100)),
    answer: pageOf(speakerRecord, 'SpeakerPage'),
    list: true,
  },
  async ({ query: { limit, cursor }, siteUrl }) => {
    const after = cursor === undefined ? null : readCursor(cursor, 'speakers', slugParameter)
    if (after === undefined) return wrongCursor
    const speakers = await listSpeakers({ after, limit })
    const items = speakers.map((speaker) => ({
      ...speaker,
      kind: toKind(speaker.kind),
      url: `${siteUrl}${speakerPath(speaker.slug)}`,
    }))
    const next = speakers.length === limit ? writeCursor(speakers.at(-1)?.slug, 'speakers') : null
    return { value: { items, next }, lastModified: await getLastChange() }
  },
)

export const speakerOperation = defineOperation(
  {
    id: 'getSpeaker',
    method: 'GET',
    at: '/speakers/{slug}',
    tag,
    summary: 'Get a speaker',
    path: slugPath,
    answer: wholeSpeakerRecord,
    problems: [404],
  },
  async ({ path, siteUrl }) => {
    const view = await getSpeaker(path.slug, { page: 1 })
    if (view === null) return notFound('speaker of this name')
    const { slug, name, registered, statementCount, roles, labels, years } = view
    return {
      value: {
        ...{ slug, name, registered, statementCount, roles, labels, years },
        ...{ kind: toKind(view.kind), url: `${siteUrl}${speakerPath(slug)}` },
      },
      lastModified: await getLastChange(),
    }
  },
)
