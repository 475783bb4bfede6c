import { z } from 'zod'
import { getLastChange, listChanges } from '#src/query/list-archive.ts'
import { defineOperation } from '../operation.ts'
import { pageParameters } from '../parameters.ts'
import { changeRecord, pageOf } from '../records.ts'

export const changesOperation = defineOperation(
  {
    id: 'listChanges',
    method: 'GET',
    at: '/changes',
    tag: 'Changes',
    summary: 'What changed since a sequence number',
    description:
      'Oldest first. A mirror keeps `newest` of the last answer, asks with `after`, and reads each transcript that is named anew.',
    query: z.strictObject({
      after: z
        .int('expected a sequence number')
        .min(0)
        .default(0)
        .meta({ description: 'The sequence number of the last change that is known.' }),
      limit: pageParameters(1000, 200).limit,
    }),
    answer: pageOf(changeRecord, 'ChangePage')
      .extend({ newest: z.int().min(0).meta({ description: 'Of the whole archive.' }) })
      .meta({
        id: 'Changes',
        description: '`next` is the sequence number to go on after, as text; null when there is no more.',
      }),
    list: true,
  },
  async ({ query: { after, limit }, siteUrl }) => {
    const { changes, newest } = await listChanges({ after, limit })
    const last = changes.at(-1)
    return {
      value: {
        items: changes.map(({ sequence, kind, at, slug }) => ({
          ...{ sequence, kind, at: at.toISOString(), slug },
          url: `${siteUrl}/api/v1/transcripts/${slug}`,
        })),
        next: last !== undefined && last.sequence < newest ? String(last.sequence) : null,
        newest,
      },
      lastModified: last?.at ?? (await getLastChange()),
    }
  },
)
