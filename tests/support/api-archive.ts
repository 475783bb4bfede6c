import { answerRequest } from '#src/publish/api/answer-request.ts'
import { operations } from '#src/publish/api/operations.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { openScratchArchive, type ScratchArchive } from './scratch-archive.ts'

export const siteUrl = 'https://archive.example'

const register = `speakers:
  - slug: anna-berg
    name: Anna Berg
    roles:
      - { title: Minister of Finance, since: 2024-01-01, until: 2024-12-31 }
      - { title: Prime Minister, since: 2025-01-01 }
`
const front = (title: string, date: string, place: string) =>
  `---\ntitle: ${title}\ndate: ${date}\nplace: ${place}\nspeakers: [Anna Berg]\n---\n\n`
export const budget = `${front('On the budget', '2024-06-01', 'Oslo')}ANNA BERG: The budget grows. Taxes do not grow.

QUESTION: Why does the budget grow?

ANNA BERG: Schools *need* it.

They need [more](https://schools.example).

QUESTION: And roads?

ANNA BERG: Roads as well.
`
export const schools = `${front('On schools', '2025-03-01', 'Bergen')}ANNA BERG: The budget for schools is safe.\n`

/** A small archive behind the API, of which one statement was corrected; ask it as a program would. */
export type ApiArchive = ScratchArchive & {
  ask: (path: string, init?: RequestInit) => Promise<Response>
  read: (path: string) => Promise<ReturnType<typeof JSON.parse>>
}

/** Open it; the whole process asks this archive until it is closed. */
export async function openApiArchive(): Promise<ApiArchive> {
  const archive = await openScratchArchive()
  process.env['DATABASE_URL'] = archive.databaseUrl
  await archive.write('speakers.yaml', register)
  await archive.write('2024-06-01-budget.md', budget)
  await archive.write('2025-03-01-schools.md', schools)
  await archive.ingest(undefined, { now: new Date('2025-04-01T10:00:00Z') })
  await archive.write('2024-06-01-budget.md', budget.replace('Roads as well.', 'Roads too, and rails.'))
  await archive.ingest(undefined, { now: new Date('2025-04-02T10:00:00Z'), reason: 'Misheard' })
  const ask = (path: string, init?: RequestInit) =>
    answerRequest(new Request(`${siteUrl}${path}`, init), {
      ...{ operations, siteUrl },
      report: (error) => console.error(error),
    })
  return {
    ...archive,
    ask,
    read: async (path) => (await ask(path)).json(),
    remove: async () => {
      await closeSharedArchive()
      delete process.env['DATABASE_URL']
      await archive.remove()
    },
  }
}
