import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { digestOfWords } from '#src/ingest/digest.ts'
import { giveIds } from '#src/ingest/give-ids.ts'
import { type Archive, openArchive } from '#src/ingest/open-archive.ts'
import { type Retirement, saveTranscript } from '#src/store/save-transcript.ts'
import { findRetired, isLive } from '#src/store/statements.ts'
import type { Statement, UnlabelledStatement } from '#src/transcript/statement.ts'
import type { StatementId } from '#src/transcript/statement-id.ts'
import { applyEdit, type Drafted, draftStatement, type Edit, editArbitrary, seeded } from '../support/edit-script.ts'
import { makeScratchDatabase } from '../support/scratch-database.ts'

let folder = ''
let archive: Archive
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rostrum-ids-'))
  const config = { databaseUrl: await makeScratchDatabase(folder), contentDir: folder, port: 0, siteUrl: '' }
  archive = await openArchive(config, resolve(import.meta.dirname, '../..'))
})
afterAll(async () => {
  await archive.close()
  await rm(folder, { recursive: true })
})

const scripts = 200
const now = new Date('2025-06-01T00:00:00Z')

function toStatement({ speaker, text }: Drafted): UnlabelledStatement {
  return {
    ...{ kind: 'remark', label: speaker.toUpperCase(), text, paragraphs: [text], exchange: null },
    speaker: { slug: speaker, name: speaker },
    certainty: { speaker: 'label', kind: 'context' },
    position: { line: 1, column: 1, offset: 0 },
  }
}

type Kept = { transcriptId: number; statements: Statement[]; retired: Retirement[] }

/** Give ids and save, as an ingest does; the lock carries what was written down last. */
async function keep(slug: string, drafted: readonly Drafted[], before: Kept | null): Promise<Kept> {
  const lock = before && {
    transcript: slug,
    formerly: [],
    statements: before.statements.map(({ id, speaker, text }) => ({
      ...{ id, speaker: speaker?.slug ?? null, digest: digestOfWords(text), begins: text.split(' ', 12).join(' ') },
    })),
    retired: before.retired.map(({ id, mergedInto, text }) => ({ id, into: mergedInto, text, at: now.toISOString() })),
  }
  const known = { slug, lock, transcriptId: before?.transcriptId ?? null, now }
  const { statements, retired } = await giveIds(archive.database, drafted.map(toStatement), known)
  const metadata = { slug, title: slug, date: '2025-06-01', place: null, event: null, language: 'en', source: {} }
  const hashes = { contentHash: '', registerHash: '', readingHash: '', path: slug, reason: null, formerSlugs: [], now }
  const transcriptId = known.transcriptId
  const saved = await saveTranscript(archive.database, { metadata, statements, retired, transcriptId, ...hashes })
  return { transcriptId: saved.transcriptId, statements, retired }
}

/** One transcript through all its edits, and what is known of its ids. */
type Life = { slug: string; drafted: Drafted[]; kept: Kept; ids: Set<StatementId> }

async function begin(slug: string, seed: number): Promise<Life> {
  const random = seeded(seed)
  const drafted = Array.from({ length: 50 }, () => draftStatement(random))
  const kept = await keep(slug, drafted, null)
  return { slug, drafted, kept, ids: new Set(kept.statements.map(({ id }) => id)) }
}

/** No id is on two statements, none is both in use and retired, and every one that there ever was is one of them. */
function expectNoneLost({ kept, ids }: Life): void {
  const live = new Set(kept.statements.map(({ id }) => id))
  expect(live.size).toBe(kept.statements.length)
  const gone = new Set(kept.retired.map(({ id }) => id))
  for (const id of live) expect(gone.has(id)).toBe(false)
  for (const id of ids) expect(gone.has(id) || live.has(id)).toBe(true)
}

/** A statement that was not edited has the id that it had; of those that were, how many have. */
function countFollowed(before: Life, after: Life): { edited: number; followed: number } {
  const old = new Map(before.drafted.map((drafted, place) => [drafted.key, { ...drafted, place }]))
  const count = { edited: 0, followed: 0 }
  for (const [place, { key, text, speaker }] of after.drafted.entries()) {
    const known = old.get(key)
    if (!known) continue
    const same = after.kept.statements[place]?.id === before.kept.statements[known.place]?.id
    const untouched = known.text === text && known.speaker === speaker
    if (untouched) expect(same).toBe(true)
    else count.edited++
    if (!untouched && same) count.followed++
  }
  return count
}

describe('ids over many revisions', () => {
  it(`are never lost, never used twice, and stay with their statements (${scripts} edit scripts)`, async () => {
    const published = new Set<StatementId>()
    const tally = { edited: 0, followed: 0 }
    let run = 0
    const script = fc.array(fc.array(editArbitrary, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 })
    const live = async (revisions: Edit[][], seed: number) => {
      let life = await begin(`transcript-${run++}`, seed)
      for (const edits of revisions) {
        const drafted = edits.reduce(applyEdit, life.drafted)
        const kept = await keep(life.slug, drafted, life.kept)
        const next = { ...life, drafted, kept, ids: new Set([...life.ids, ...kept.statements.map(({ id }) => id)]) }
        expectNoneLost(next)
        const { edited, followed } = countFollowed(life, next)
        tally.edited += edited
        tally.followed += followed
        life = next
      }
      for (const id of life.ids) expect(published.has(id)).toBe(false)
      for (const id of life.ids) published.add(id)
    }
    const options = { numRuns: scripts, seed: 20250411, endOnFailure: true }
    await fc.assert(fc.asyncProperty(script, fc.integer(), live), options)
    for (const id of published) {
      const answers = (await isLive(archive.database, id)) || (await findRetired(archive.database, id)) !== null
      expect(answers).toBe(true)
    }
    expect(published.size).toBeGreaterThan(10_000)
    expect(tally.followed / tally.edited).toBeGreaterThan(0.98)
    console.log(`${published.size} ids followed; ${tally.followed} of ${tally.edited} edited statements kept theirs`)
  }, 300_000)
})
