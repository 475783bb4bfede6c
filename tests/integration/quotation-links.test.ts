import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linkQuotations, type PassageSearch } from '#src/ingest/link-quotations.ts'
import { readForPassages } from '#src/ingest/read-for-passages.ts'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { getStatementPage } from '#src/query/get-statement-page.ts'
import { getTranscript } from '#src/query/get-transcript.ts'
import { getResearchEngine } from '#src/query/research-engine.ts'
import type { StatementPageView } from '#src/query/views.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'

const promise = 'We will open the northern lighthouse again in April, and the county will pay for its lamp.'
const write = (title: string, date: string, body: string) =>
  `---\ntitle: ${title}\ndate: ${date}\nslug: ${title.toLowerCase().replaceAll(' ', '-')}\n---\n\n${body}\n`
const hearing = write(
  'First hearing',
  '2025-06-01',
  `ANNA BERG: ${promise}\n\nQUESTION: Who will light it?\n\nANNA BERG: The keeper.`,
)
const later = write(
  'Second hearing',
  '2025-07-01',
  `QUESTION: A month ago you said, “We will open the northern lighthouse again in April … and the county will pay.” Will it?\n\nANNA BERG: It will.`,
)

let archive: ScratchArchive
beforeEach(async () => {
  archive = await openScratchArchive()
  process.env['DATABASE_URL'] = archive.databaseUrl
})
afterEach(async () => {
  await closeSharedArchive()
  delete process.env['DATABASE_URL']
  await archive.remove()
})

/** The two ways in which quotations are found: few ask the index, many have the archive read through. */
const ways = {
  'found by the index': getResearchEngine,
  'found by reading the archive through': async () => readForPassages(archive.database),
}
let openSearch: () => Promise<PassageSearch> = getResearchEngine

async function ingestAndLink(slugs: string[] | null = null) {
  await archive.ingest()
  const { database } = archive
  const ids = slugs && (await database.transcript.findMany({ where: { slug: { in: slugs } } })).map(({ id }) => id)
  const count = await linkQuotations(database, await openSearch(), ids && { ids }, { now: () => new Date() })
  await closeSharedArchive()
  return count
}

async function pageOf(slug: string, beginning: string): Promise<StatementPageView> {
  const view = await getTranscript(slug)
  const found = view?.parts.flatMap(({ statements }) => statements).find(({ text }) => text.startsWith(beginning))
  const page = found && (await getStatementPage(found.id))
  if (!page) throw new Error(`No statement of ${slug} begins “${beginning}”`)
  return page
}

describe.each(Object.entries(ways))('a statement that quotes another, %s', (_, way) => {
  beforeEach(() => {
    openSearch = way
  })

  it('says so, and so does the other, each with a way to the words', async () => {
    await archive.write('1.md', hearing)
    await archive.write('2.md', later)
    expect(await ingestAndLink()).toEqual({ links: 1, changed: 1 })
    const [asked, said] = [await pageOf('second-hearing', 'A month ago'), await pageOf('first-hearing', 'We will open')]
    expect(asked.quotedIn).toEqual([])
    expect(asked.quotes.map(({ id, words }) => [id, words])).toEqual([
      [said.statement.id, 'We will open the northern lighthouse again in April, and the county will pay'],
    ])
    expect(asked.quotes[0]?.path).toMatch(new RegExp(`^/s/${said.statement.id}\\?q=We\\+will\\+open`))
    expect(said.quotes).toEqual([])
    expect(said.quotedIn.map(({ id, transcript }) => [id, transcript.date])).toEqual([
      [asked.statement.id, '2025-07-01'],
    ])
  })

  it('is found again after a rebuild, and finding it twice changes nothing', async () => {
    await archive.write('1.md', hearing)
    await archive.write('2.md', later)
    await ingestAndLink()
    const before = await pageOf('first-hearing', 'We will open')
    expect(await ingestAndLink()).toEqual({ links: 1, changed: 0 })
    await closeSharedArchive()
    await archive.startAnew()
    process.env['DATABASE_URL'] = archive.databaseUrl
    await ingestAndLink(['first-hearing', 'second-hearing'])
    expect((await pageOf('first-hearing', 'We will open')).quotedIn).toEqual(before.quotedIn)
  })

  it('says so no longer once either has lost the words', async () => {
    await archive.write('1.md', hearing)
    await archive.write('2.md', later)
    await ingestAndLink()
    await archive.write('1.md', hearing.replace('We will open the northern', 'We may close the southern'))
    await archive.ingest()
    await closeSharedArchive()
    expect((await pageOf('first-hearing', 'We may close')).quotedIn).toEqual([])
    expect((await pageOf('second-hearing', 'A month ago')).quotes).toEqual([])
    expect(await ingestAndLink()).toMatchObject({ links: 0, changed: 1 })
  })
})

describe.each(Object.entries(ways))('what is no quotation of another statement, %s', (_, way) => {
  beforeEach(() => {
    openSearch = way
  })

  it.each([
    ['was said later', later.replace('2025-07-01', '2025-05-01')],
    ['is too short', later.replace(/“.*”/, '“the northern lighthouse again”')],
    [
      'differs too much',
      later.replace(/“.*”/, '“We will close the southern lighthouse in May, and the county will sell the lamp.”'),
    ],
    [
      'is told again by who said it',
      later
        .replace(/QUESTION: .*\n\n/, '')
        .replace('It will.', `I said, “${promise}”\n\nQUESTION: When?\n\nANNA BERG: In May.`),
    ],
    ['is the name of a programme', later.replace(/“.*”/, '“Northern Lighthouse Again In April And The County”')],
  ])('%s', async (_, text) => {
    await archive.write('1.md', hearing)
    await archive.write('2.md', text)
    expect((await ingestAndLink()).links).toBe(0)
  })

  it('is a phrase that many say', async () => {
    for (const day of [1, 2, 3, 4])
      await archive.write(`${day}.md`, write(`Hearing ${day}`, `2025-06-0${day}`, `SPEAKER ${day}: ${promise}`))
    await archive.write('5.md', later)
    expect((await ingestAndLink()).links).toBe(0)
  })
})
