import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readConfig } from '#src/config.ts'
import { addEditor, commandLine } from '#src/editors/accounts.ts'
import type { Actor } from '#src/editors/actor.ts'
import { beginCorrection } from '#src/editors/begin-correction.ts'
import { createDraft } from '#src/editors/create-draft.ts'
import { openDesk } from '#src/editors/desk.ts'
import { makePasswordLink } from '#src/editors/password-link.ts'
import { publishDraft } from '#src/editors/publish-draft.ts'
import { saveDraft } from '#src/editors/save-draft.ts'
import { setPassword } from '#src/editors/set-password.ts'
import { openDatabase } from '#src/store/database.ts'
import { findDraft } from '#src/store/drafts.ts'
import { quantile } from './quantile.ts'
import { startServer } from './start-server.ts'

// How long after a publication readers see it: its page, a search, the feed and the home page of a running server, each asked
// for every few milliseconds. Published at the desk of that server, by another process, and by `rostrum ingest`.
// The archive that DATABASE_URL names is changed: give it a copy.
const root = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: { times: { type: 'string', default: '20' }, port: { type: 'string', default: '4395' } },
})
const times = Number(values.times)
const pause = 10
const password = 'correct horse battery staple'

/** Letters alone, that no other word of the archive is. */
const newWord = () => `quay${[...crypto.randomUUID()].filter((letter) => /[a-f]/.test(letter)).join('')}zz`

const days = new Map<string, string>()

/** Each word has a later day than the one before, after all of the archive: the home page lists the latest. */
function dayOf(word: string): string {
  const day = days.get(word) ?? new Date(Date.UTC(2100, 0, 1 + days.size)).toISOString().slice(0, 10)
  days.set(word, day)
  return day
}

const textOf = (word: string, more = '') => `---
title: Hearing on the ${word}
date: ${dayOf(word)}
---

MS. BERG: Good morning to all. The ${word} opened at nine.${more}

Q: When will the lighthouse be lit again?

MS. BERG: In April.
`

const placesOf = (slug: string, word: string, holds: string) => ({
  page: { path: `/transcripts/${slug}`, holds },
  search: { path: `/search?q=${word}`, holds: `/transcripts/${slug}` },
  feed: { path: '/feed.atom', holds: word },
  home: { path: '/', holds: word },
})

/** Milliseconds from a moment until each place shows what was published. */
async function watch<Place extends string>(
  address: string,
  places: Record<Place, { path: string; holds: string }>,
  since: number,
): Promise<Record<Place, number>> {
  const entries = await Promise.all(
    (Object.keys(places) as Place[]).map(async (name) => {
      const { path, holds } = places[name]
      for (;;) {
        // A connection of its own: one that was kept may be closed by the time that it is used again.
        const text = await (await fetch(address + path, { headers: { connection: 'close' } })).text()
        if (text.includes(holds)) return [name, performance.now() - since] as const
        if (performance.now() - since > 30_000) throw new Error(`${path} does not show it within half a minute`)
        await new Promise((done) => setTimeout(done, pause))
      }
    }),
  )
  return Object.fromEntries(entries) as Record<Place, number>
}

const config = { ...readConfig(), port: Number(values.port), siteUrl: `http://127.0.0.1:${values.port}` }
const database = openDatabase(config.databaseUrl)
const desk = openDesk(database, config)
const email = `bench-${crypto.randomUUID()}@example.org`
const editorId = (await addEditor(desk, commandLine, { email, name: 'Bench', role: 'editor' })) ?? ''
const actor: Actor = { id: editorId, name: 'Bench', role: 'editor' }
await setPassword(desk, new URL(await makePasswordLink(desk, editorId)).searchParams.get('token') ?? '', password)

async function makeDraft(word: string) {
  const brought = { bytes: new TextEncoder().encode(textOf(word)), fileName: 'hearing.md', sourceUrl: null }
  const { draftId } = await createDraft(desk, actor, brought)
  if (draftId === null) throw new Error('No draft was made')
  return draftId
}

const slugOf = (word: string) => `${dayOf(word)}-hearing-on-the-${word}`

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/desk/sign-in/password`, {
    ...{ method: 'POST', redirect: 'manual', headers: { origin: address } },
    body: new URLSearchParams({ email, password }),
  })
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Publish through the desk of the server. @returns the moment at which it said so. */
async function publishThere(address: string, cookie: string, id: string): Promise<number> {
  const { version = 0 } = (await findDraft(database, id)) ?? {}
  const answer = await fetch(`${address}/desk/drafts/${id}/publish/now`, {
    ...{ method: 'POST', redirect: 'manual', headers: { origin: address, cookie } },
    body: new URLSearchParams({ version: String(version) }),
  })
  if (!answer.headers.get('location')?.includes(id)) throw new Error(`It was not published: ${answer.status}`)
  return performance.now()
}

/** Publish by this process, which is not the server. @returns the moment at which its transaction was over. */
async function publishHere(id: string, reason: string | null, overRevision: number | null): Promise<number> {
  const { version = 0 } = (await findDraft(database, id)) ?? {}
  const published = await publishDraft(desk, actor, { id, version, reason, overRevision })
  if ('problem' in published) throw new Error(published.problem.detail)
  return performance.now()
}

async function correct(slug: string, word: string): Promise<{ moment: number; holds: string }> {
  const begun = await beginCorrection(desk, actor, slug)
  if ('problem' in begun) throw new Error(begun.problem.detail)
  const holds = newWord()
  const draft = await findDraft(database, begun.id)
  const text = draft?.text.replace('at nine.', `at ${holds}.`) ?? ''
  await saveDraft(desk, actor, { id: begun.id, version: draft?.version ?? 0, text })
  const moment = await publishHere(begun.id, `Misheard: ${word}.`, draft?.fromRevision ?? null)
  return { moment, holds }
}

const folder = mkdtempSync(join(tmpdir(), 'rostrum-publish-'))

function ingest(word: string): number {
  const file = join(folder, `${word}.md`)
  writeFileSync(file, textOf(word))
  const command = ['src/cli/rostrum.mjs', 'ingest', file]
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return performance.now()
}

const rows = new Map<string, Record<string, number[]>>()

function note(how: string, took: Record<string, number>): void {
  const row = rows.get(how) ?? {}
  rows.set(how, row)
  for (const [place, time] of Object.entries(took)) row[place] = [...(row[place] ?? []), time]
}

function print(): void {
  console.log('| published | where | median, ms | longest, ms | times |\n| --- | --- | --- | --- | --- |')
  for (const [how, places] of rows)
    for (const [place, found] of Object.entries(places)) {
      const sorted = found.toSorted((one, other) => one - other)
      const [median, most] = [quantile(sorted, 0.5), sorted.at(-1) ?? 0]
      console.log(`| ${how} | ${place} | ${Math.round(median)} | ${Math.round(most)} | ${sorted.length} |`)
    }
}

const { address, stop } = await startServer(root, config.port, {})
try {
  const statements = await database.statement.count()
  console.log(`${statements.toLocaleString('en')} statements; load ${loadavg()[0]?.toFixed(1)} at the start.\n`)
  const cookie = await signIn(address)
  for (let time = 0; time < times; time++) {
    const [one, other] = [newWord(), newWord()]
    const there = await publishThere(address, cookie, await makeDraft(one))
    note('at the desk', await watch(address, placesOf(slugOf(one), one, one), there))
    const here = await publishHere(await makeDraft(other), null, null)
    note('by another process', await watch(address, placesOf(slugOf(other), other, other), here))
    const { moment, holds } = await correct(slugOf(other), other)
    const { page, search } = placesOf(slugOf(other), holds, holds)
    note('a correction, by another process', await watch(address, { page, search }, moment))
  }
  for (let time = 0; time < Math.min(5, times); time++) {
    const word = newWord()
    note('by `rostrum ingest`, from its end', await watch(address, placesOf(slugOf(word), word, word), ingest(word)))
  }
  print()
  console.log(`\nLoad ${loadavg()[0]?.toFixed(1)} at the end.`)
} finally {
  stop()
  rmSync(folder, { recursive: true, force: true })
  await database.$disconnect()
}
