import { statSync } from 'node:fs'
import { copyFile, readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { restore, withdraw } from '#src/editors/withdraw.ts'
import { type ExportReport, exportArchive } from '#src/ingest/export-archive.ts'
import { findTranscriptFiles } from '#src/ingest/find-transcript-files.ts'
import { loadSpeakerRegister } from '#src/ingest/speaker-register.ts'
import { compareArchives } from '../support/compare-archives.ts'
import { ingestAll } from '../support/ingest-all.ts'
import { correct, readCorrections } from '../support/read-corrections.ts'
import { openScratchArchive, type ScratchArchive } from '../support/scratch-archive.ts'
import { unpackWhiteHouseCorpus } from '../support/white-house-corpus.ts'

const editor = { id: 'test', name: 'Anna Berg' }
const count = 300

let archive: ScratchArchive
let rebuilt: ScratchArchive
let report: ExportReport
let folder = ''

const config = ({ databaseUrl, contentDir }: ScratchArchive) => ({
  ...{ databaseUrl, contentDir, port: 0, siteUrl: 'http://localhost' },
})
const at = (each: ScratchArchive) => ({ database: each.database, config: config(each) })

/** Ingest a folder as the content folder of an archive. */
async function ingestContent({ database }: ScratchArchive, contentDir: string) {
  const { files } = await findTranscriptFiles([contentDir], { contentDir })
  const register = await loadSpeakerRegister(contentDir, database)
  const now = () => new Date('2026-01-01T00:00:00Z')
  return ingestAll({ database, contentDir, register, again: false, reason: null, now }, files)
}

async function exportTo(each: ScratchArchive, contentDir: string, to: string): Promise<ExportReport> {
  const done = await exportArchive({ database: each.database, contentDir, folder: to, over: false })
  if ('refused' in done) throw new Error(done.refused)
  return done
}

beforeAll(async () => {
  archive = await openScratchArchive()
  rebuilt = await openScratchArchive()
  folder = join(archive.folder, 'exported')
  const files = unpackWhiteHouseCorpus()
  const byName = new Map(files.map((file) => [file.split('/').slice(-3).join('/'), file]))
  const corrections = readCorrections()
  const sources = await Promise.all(
    corrections.map(async (one) => ({ one, text: await readFile(byName.get(one.file) ?? one.file, 'utf8') })),
  )
  await copyFile(resolve(import.meta.dirname, '../../content/speakers.yaml'), join(archive.contentDir, 'speakers.yaml'))
  for (const { one, text } of sources) await archive.write(basename(one.file), text)
  const corrected = new Set(corrections.map(({ file }) => byName.get(file)))
  const others = files.filter((file) => !corrected.has(file) && statSync(file).size < 14_000)
  const step = others.length / (count - corrections.length)
  const sampled = Array.from({ length: count - corrections.length }, (_, n) => others[Math.floor(n * step)] ?? '')
  await archive.ingest([archive.contentDir, ...sampled], { now: new Date('2025-06-01T00:00:00Z') })
  for (const { one, text } of sources) await archive.write(basename(one.file), correct(text, one))
  await archive.ingest(undefined, {
    now: new Date('2025-06-02T00:00:00Z'),
    reason: 'Checked against the “recording”: twice.',
  })
  for (const { one, text } of sources.slice(0, 15))
    await archive.write(
      basename(one.file),
      correct(text, one)
        .replace(/^---\n/, `---\nslug: moved-${basename(one.file, '.md')}\n`)
        .slice(0, 100_000),
    )
  await archive.ingest(undefined, { now: new Date('2025-06-03T00:00:00Z'), reason: 'Moved.' })
  const slugs = (await archive.database.transcript.findMany({ orderBy: { id: 'asc' } })).map(({ slug }) => slug)
  const withdrawn = slugs.filter((_, place) => place % 15 === 0)
  for (const slug of withdrawn) await withdraw(at(archive), editor, slug, `By order of a court: “${slug}”.`)
  for (const slug of withdrawn.slice(0, 8)) await restore(at(archive), editor, slug)
  for (const slug of withdrawn.slice(0, 4)) await withdraw(at(archive), editor, slug, 'Once more.')
  report = await exportTo(archive, archive.contentDir, folder)
  await ingestContent(rebuilt, folder)
}, 600_000)

afterAll(async () => {
  await archive.remove()
  await rebuilt.remove()
})

describe(`an archive of ${count} corpus transcripts, corrected and withdrawn, that is exported`, () => {
  it('is the same archive when it is read into an empty database', async () => {
    const { compared, differences } = await compareArchives(archive.database, rebuilt.database)
    console.log(`${compared} things compared, ${differences.length} differ`)
    expect(differences.slice(0, 20)).toEqual([])
    expect(compared).toBeGreaterThan(7000)
  })

  it('is written byte for byte as before when it is exported again', async () => {
    const again = join(rebuilt.folder, 'exported')
    await exportTo(rebuilt, folder, again)
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    const paths = names.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
    const differing: string[] = []
    for (const path of paths)
      if ((await readFile(join(folder, path), 'utf8')) !== (await readFile(join(again, path), 'utf8')))
        differing.push(path)
    expect(paths.length).toBeGreaterThan(600)
    expect(differing).toEqual([])
  })

  it('reports that every file of it reads as what it was written from', () => {
    expect(report.differences).toEqual([])
    expect(report.transcripts).toBeGreaterThan(290)
    expect(report.withdrawn).toBeGreaterThan(10)
  })
})
