// The round trip of an export on the whole White House corpus: what is read from the export is the same archive.
//   npm run check:export
import { copyFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { exportArchive } from '#src/ingest/export-archive.ts'
import { findTranscriptFiles } from '#src/ingest/find-transcript-files.ts'
import { loadSpeakerRegister } from '#src/ingest/speaker-register.ts'
import { compareArchives } from '../support/compare-archives.ts'
import { ingestAll } from '../support/ingest-all.ts'
import { openScratchArchive } from '../support/scratch-archive.ts'
import { unpackWhiteHouseCorpus } from '../support/white-house-corpus.ts'

const shown = 20

async function timed<Done>(name: string, work: () => Promise<Done>): Promise<Done> {
  const started = performance.now()
  const before = process.cpuUsage()
  const done = await work()
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - started) / 1000
  console.log(`${name}: ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor time)`)
  return done
}

const [archive, rebuilt] = [await openScratchArchive(), await openScratchArchive()]
try {
  await copyFile(resolve(import.meta.dirname, '../../content/speakers.yaml'), join(archive.contentDir, 'speakers.yaml'))
  await timed('ingest of the corpus', () => archive.ingest(unpackWhiteHouseCorpus()))
  const folder = join(archive.folder, 'exported')
  const { database, contentDir } = archive
  const report = await timed('export', () => exportArchive({ database, contentDir, folder, over: false }))
  if ('refused' in report) throw new Error(report.refused)
  await timed('ingest of the export', async () => {
    const { files } = await findTranscriptFiles([folder], { contentDir: folder })
    const register = await loadSpeakerRegister(folder, rebuilt.database)
    const context = { contentDir: folder, register, again: false, reason: null, now: () => new Date() }
    return ingestAll({ database: rebuilt.database, ...context }, files)
  })
  const { compared, differences } = await timed('comparison', () => compareArchives(archive.database, rebuilt.database))
  const { transcripts, statements, files } = report
  console.log(`${transcripts} transcripts with ${statements} statements, ${files} files`)
  console.log(
    `${report.differences.length} differences found by the export, ${differences.length} by comparing ${compared} things`,
  )
  for (const difference of [
    ...report.differences.map(({ file, message }) => `${file}: ${message}`),
    ...differences,
  ].slice(0, shown))
    console.log(difference)
  process.exitCode = differences.length + report.differences.length > 0 ? 1 : 0
} finally {
  await archive.remove()
  await rebuilt.remove()
}
