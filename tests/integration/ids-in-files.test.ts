import { cp } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { getPastTranscript } from '#src/query/get-past-transcript.ts'
import { getTranscript } from '#src/query/get-transcript.ts'
import { getTranscriptHistory } from '#src/query/get-transcript-history.ts'
import { resolveStatementAddress } from '#src/query/resolve-statement-address.ts'
import { resolveTranscriptAddress } from '#src/query/resolve-transcript-address.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import {
  applyStep,
  type Draft,
  draftTranscript,
  type Step,
  stepArbitrary,
  writeDraft,
} from '../support/draft-transcript.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'
import { shareOfWords } from '../support/share-of-words.ts'

const scripts = 16
const transcripts = 3
const statementsAtFirst = 25

/** What a reader may have linked to: whose statement it is for the test, and the words it had last. */
type Link = { key: number; text: string; live: boolean }
/** An archive on its way, the transcripts as their editors have them, and every id that it ever published. */
type Life = { archive: ScratchArchive; drafts: Draft[]; links: Map<StatementId, Link>; day: number }
const tally = { ids: 0, steps: 0, edited: 0, followed: 0, strayed: 0, live: 0, moved: 0, gone: 0, revisions: 0 }

async function openDatabaseOf({ databaseUrl }: ScratchArchive): Promise<void> {
  await closeSharedArchive()
  process.env['DATABASE_URL'] = databaseUrl
}

const slugOf = ({ slugs }: Draft): string => slugs.at(-1) ?? ''

async function readStatements(draft: Draft) {
  const transcript = await getTranscript(slugOf(draft))
  expect(transcript).toMatchObject({ slug: slugOf(draft), title: draft.title, date: draft.date })
  const statements = transcript?.parts.flatMap((part) => part.statements) ?? []
  expect(statements.map(({ text }) => text)).toEqual(draft.statements.map(({ text }) => text))
  return statements
}

/** All that the archive says of the past. */
async function readPast({ drafts }: Life): Promise<unknown[]> {
  const told: unknown[] = []
  for (const draft of drafts) {
    const history = await getTranscriptHistory(slugOf(draft))
    told.push(history)
    for (const { number } of history?.revisions ?? []) {
      const past = await getPastTranscript(slugOf(draft), number)
      expect(past).not.toBeNull()
      told.push(past)
      tally.revisions++
    }
  }
  return told
}

async function begin(seed: number, run: number): Promise<Life> {
  const archive = await openScratchArchive()
  await openDatabaseOf(archive)
  const drafts = Array.from({ length: transcripts }, (_, place) =>
    draftTranscript(`talk-${run}-${place}`, seed + place, statementsAtFirst),
  )
  const life = { archive, drafts, links: new Map(), day: 1 }
  await publish(life, drafts)
  return life
}

/** Write the files that changed, ingest everything, and follow each statement. */
async function publish(life: Life, drafts: readonly Draft[], again = false): Promise<void> {
  for (const draft of drafts) await life.archive.write(draft.file, writeDraft(draft))
  const reports = await life.archive.ingest(undefined, { now: new Date(Date.UTC(2026, 0, life.day++)), again })
  expect(reports.flatMap(({ outcome, diagnostics }) => (outcome === 'failed' ? diagnostics : []))).toEqual([])
  const before = new Map([...life.links].flatMap(([id, { key, live }]) => (live ? [[key, id] as const] : [])))
  const seen = new Set<StatementId>()
  for (const draft of life.drafts) {
    for (const [place, { id, text }] of (await readStatements(draft)).entries()) {
      expect(seen.has(id), 'an id is used twice').toBe(false)
      seen.add(id)
      follow(life, { id, text, key: draft.statements[place]?.key ?? -1 }, before)
    }
  }
  for (const [id, link] of life.links) {
    if (link.live && !seen.has(id)) await expectRightEnd(life, id, link.text)
    link.live = seen.has(id)
  }
}

/** A statement that went leads to one that has its words, or is gone with its own. */
async function expectRightEnd({ links }: Life, id: StatementId, text: string): Promise<void> {
  const answer = await resolveStatementAddress(id)
  if (answer.state === 'gone') expect(answer.text).toBe(text)
  else if (answer.state !== 'moved') throw new Error(`${id} is ${answer.state}: ${text}`)
  else expect(shareOfWords(text, links.get(answer.to)?.text ?? '')).toBeGreaterThan(0.7)
}

/** A statement that was not edited has its id; one that was should have it; a new one has that of its own words or a new one. */
function follow(
  { links }: Life,
  told: { id: StatementId; text: string; key: number },
  before: Map<number, StatementId>,
) {
  const { id, text, key } = told
  const former = before.get(key)
  if (former === undefined) {
    const { text: words } = links.get(id) ?? { text }
    if (Math.max(shareOfWords(words, text), shareOfWords(text, words)) < 0.7) tally.strayed++
  } else if (links.get(former)?.text === text) expect(id, 'a statement that was not edited lost its id').toBe(former)
  else {
    tally.edited++
    if (former === id) tally.followed++
  }
  links.set(id, { key, text, live: true })
}

async function live(life: Life, step: Step): Promise<void> {
  if (!('which' in step)) return step.act === 'again' ? publish(life, [], true) : startElsewhere(life, step.act)
  const place = step.which % life.drafts.length
  const draft = applyStep(life.drafts[place] ?? draftTranscript('talk', 1, 1), step)
  life.drafts[place] = draft
  await publish(life, [draft])
}

/** The content alone gives the archive again, its past as well: in a new database, or in another archive. */
async function startElsewhere(life: Life, act: 'rebuild' | 'import'): Promise<void> {
  const past = await readPast(life)
  const ids = new Map([...life.links].map(([id, { live }]) => [id, live]))
  if (act === 'rebuild') await life.archive.startAnew()
  else {
    const other = await openScratchArchive()
    await cp(life.archive.contentDir, other.contentDir, { recursive: true })
    await closeSharedArchive()
    await life.archive.remove()
    life.archive = other
  }
  await openDatabaseOf(life.archive)
  await publish(life, [])
  expect(await readPast(life)).toEqual(past)
  expect(new Map([...life.links].map(([id, { live }]) => [id, live]))).toEqual(ids)
}

/** Every id that was ever published is live, leads to the statement that has its words, or is gone with its last ones. */
async function expectAllAnswer({ links, drafts }: Life): Promise<void> {
  for (const [id, { text, live }] of links) {
    const answer = await resolveStatementAddress(id)
    expect(answer.state === 'live', id).toBe(live)
    if (answer.state === 'gone') expect(answer.text).toBe(text)
    else if (answer.state === 'moved') expect(links.get(answer.to)?.live).toBe(true)
    else expect(answer.state).toBe('live')
  }
  for (const { slugs } of drafts) {
    for (const slug of slugs) expect(await resolveTranscriptAddress(slug)).toBe(slugs.at(-1))
  }
}

async function countAnswers({ links }: Life): Promise<void> {
  tally.ids += links.size
  for (const id of links.keys()) {
    const { state } = await resolveStatementAddress(id)
    if (state !== 'unknown') tally[state]++
  }
}

it(`ids and their past outlive edits, renamings, rebuilds and moves to other archives (${scripts} scripts)`, async () => {
  let run = 0
  const script = fc.array(stepArbitrary, { minLength: 4, maxLength: 9 })
  const property = fc.asyncProperty(script, fc.integer(), async (steps, seed) => {
    const life = await begin(seed, run++)
    try {
      for (const step of steps) {
        await live(life, step)
        await expectAllAnswer(life)
        tally.steps++
      }
      await startElsewhere(life, 'rebuild')
      await expectAllAnswer(life)
      await countAnswers(life)
    } finally {
      await closeSharedArchive()
      await life.archive.remove()
    }
  })
  await fc.assert(property, { numRuns: scripts, seed: 20250412, endOnFailure: true })
  const { ids, steps, edited, followed, strayed, revisions } = tally
  console.log(
    `${ids} ids followed through ${steps} steps: ${tally.live} live, ${tally.moved} moved, ${tally.gone} gone`,
  )
  console.log(`${followed} of ${edited} edited statements kept theirs; ${revisions} past revisions read and compared`)
  expect(ids).toBeGreaterThan(1000)
  expect(followed / edited).toBeGreaterThan(0.98)
  expect(strayed, 'ids that lead to words of another statement').toBe(0)
}, 300_000)
