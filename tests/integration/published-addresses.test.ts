import { cp, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closeSharedArchive } from '#src/query/close-shared-archive.ts'
import { getTranscript } from '#src/query/get-transcript.ts'
import { resolveSpeakerAddress } from '#src/query/resolve-speaker-address.ts'
import { resolveStatementAddress } from '#src/query/resolve-statement-address.ts'
import { resolveTranscriptAddress } from '#src/query/resolve-transcript-address.ts'
import { speakerPath, statementPath, transcriptPath } from '#src/transcript/permalink.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'

const root = resolve(import.meta.dirname, '../..')
const list = 'tests/fixtures/permalinks/published.txt'

let archive: ScratchArchive
let listed: string[] = []
const publishedNow = new Set<string>()

beforeAll(async () => {
  listed = (await readFile(resolve(root, list), 'utf8')).split('\n').filter(Boolean)
  archive = await openScratchArchive()
  process.env['DATABASE_URL'] = archive.databaseUrl
  await cp(resolve(root, 'content'), archive.contentDir, { recursive: true })
  for (const { slug } of await archive.ingest()) {
    const transcript = await getTranscript(slug ?? '')
    if (transcript) publishedNow.add(transcriptPath(transcript.slug))
    for (const { id, speaker } of transcript?.parts.flatMap(({ statements }) => statements) ?? []) {
      publishedNow.add(statementPath(id))
      if (speaker) publishedNow.add(speakerPath(speaker.slug))
    }
  }
}, 300_000)

afterAll(async () => {
  await closeSharedArchive()
  delete process.env['DATABASE_URL']
  await archive.remove()
})

/** Whether an address of the archive is a page, leads to one, or says what was there. */
async function answers(address: string): Promise<boolean> {
  const [, kind, name = ''] = address.split('/')
  if (kind === 's') return (await resolveStatementAddress(name)).state !== 'unknown'
  if (kind === 'transcripts') return (await resolveTranscriptAddress(name)) !== null
  return kind === 'speakers' && (await resolveSpeakerAddress(name)) !== null
}

it('every address that the archive ever published answers', async () => {
  const dead: string[] = []
  for (const address of listed) if (!(await answers(address))) dead.push(address)
  console.log(`${listed.length - dead.length} of ${listed.length} published addresses answer`)
  const advice = `Links to these addresses broke. ${list} only grows: take nothing out of it, but make the archive answer.`
  expect(dead, advice).toEqual([])
})

it('every address that the archive publishes now is among them, each once and in order', () => {
  const missing = [...publishedNow].filter((address) => !listed.includes(address)).sort()
  const advice = `Add these lines to ${list}, and sort it: from now on they must answer for ever.`
  expect(missing, advice).toEqual([])
  expect(listed).toEqual([...new Set(listed)].sort())
  expect(listed.length).toBeGreaterThan(400)
})

it('an address that was never published does not answer', async () => {
  for (const address of ['/s/0000000000', '/transcripts/never', '/speakers/nobody', '/elsewhere']) {
    expect(await answers(address), address).toBe(false)
  }
})
