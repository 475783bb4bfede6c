import { z } from 'zod'
import { getLastChange, listPeople } from '#src/query/list-archive.ts'
import { speakerPath } from '#src/transcript/permalink.ts'
import { readCursor, writeCursor, wrongCursor } from '../cursor.ts'
import { defineOperation } from '../operation.ts'
import { pageParameters, slugParameter } from '../parameters.ts'

const period = { start_date: z.iso.date().optional(), end_date: z.iso.date().optional() }

const person = z
  .object({
    id: z.string(),
    name: z.string(),
    other_names: z.array(z.object({ name: z.string(), note: z.string(), ...period })),
    links: z.array(z.object({ url: z.string(), note: z.string() })),
    memberships: z.array(z.object({ person_id: z.string(), label: z.string(), role: z.string(), ...period })),
  })
  .meta({
    id: 'PopoloPerson',
    description: 'A person as Popolo has it (https://www.popoloproject.com/specs/person.html).',
  })

type Dated = { since: string | null; until: string | null }
const toPeriod = ({ since, until }: Dated) => ({
  ...(since !== null && { start_date: since }),
  ...(until !== null && { end_date: until }),
})

export const popoloOperation = defineOperation(
  {
    id: 'listPopoloPersons',
    method: 'GET',
    at: '/popolo/persons',
    tag: 'Speakers',
    summary: 'List people as Popolo',
    description: 'Everyone who is a person, in the order of slugs; roles of the register are memberships.',
    query: z.strictObject(pageParameters(500, 100)),
    answer: z.object({ items: z.array(person), next: z.string().nullable() }).meta({ id: 'PopoloPage' }),
    list: true,
  },
  async ({ query: { limit, cursor }, siteUrl }) => {
    const after = cursor === undefined ? null : readCursor(cursor, 'popolo', slugParameter)
    if (after === undefined) return wrongCursor
    const people = await listPeople({ after, limit })
    const items = people.map(({ slug, name, labels, roles }) => ({
      id: slug,
      name,
      other_names: labels.map(({ label, ...dated }) => ({ name: label, note: 'label', ...toPeriod(dated) })),
      links: [{ url: `${siteUrl}${speakerPath(slug)}`, note: 'What they said' }],
      memberships: roles.map(({ title, ...dated }) => ({
        ...{ person_id: slug, label: `${name}, ${title}`, role: title },
        ...toPeriod(dated),
      })),
    }))
    const next = people.length === limit ? writeCursor(people.at(-1)?.slug, 'popolo') : null
    return { value: { items, next }, lastModified: await getLastChange() }
  },
)
